/** What came of it all: how often claims are won, with what, how fast, and for how much money. Only reads. */
package dev.rejoinder.evidence.insight;
