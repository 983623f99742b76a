package dev.rejoinder.event;

/**
 * The names a claim goes by; every part may be null.
 *
 * @param amazonOrderReference Amazon's charge permission id, such as {@code P02-1234567-1234567}
 * @param disputeId Amazon's id of the dispute or chargeback, not ours
 */
public record ClaimReferences(String amazonOrderReference, String chargeId, String disputeId, String merchantOrderId) {}
