/** Draws the pages of strangers' PDFs, each file in a process of its own: what one needs in memory and time nobody knows. */
package dev.rejoinder.evidence.pages;
