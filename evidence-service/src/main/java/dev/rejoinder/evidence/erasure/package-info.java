/** Forgets shoppers: takes the wish down, waits for open disputes, tells every service, and obeys what is told itself. */
package dev.rejoinder.evidence.erasure;
