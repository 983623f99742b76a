/** Lets a merchant put the cover letter into its own words, and take that back. */
package dev.rejoinder.evidence.editing;
