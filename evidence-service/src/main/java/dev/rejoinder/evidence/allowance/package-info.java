/** What a merchant allows to be done without asking, and from which amount two persons have to agree. */
package dev.rejoinder.evidence.allowance;
