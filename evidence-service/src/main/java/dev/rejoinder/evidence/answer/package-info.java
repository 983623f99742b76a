/** The answer to a claim: what is sent of the packet, by which way, and what Amazon holds of it. */
package dev.rejoinder.evidence.answer;
