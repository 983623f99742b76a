/**
 * Sets XHTML into PDF/UA-1 and PDF/A-2a, the same bytes on every machine and Java version: fonts, colour profile, line
 * breaking and compression are our own, and nothing in the file depends on the time or the order of a run. Knows
 * nothing about packets.
 */
package dev.rejoinder.evidence.pdf;
