/** Forgets shoppers when the time is over for which their data are kept. */
package dev.rejoinder.evidence.retention;
