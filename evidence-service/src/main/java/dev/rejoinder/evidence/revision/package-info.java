/** Cover letters in merchants' own words, each revision as a row. */
package dev.rejoinder.evidence.revision;
