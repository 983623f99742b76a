/** Takes evidence for a dispute from a person. */
package dev.rejoinder.evidence.intake;
