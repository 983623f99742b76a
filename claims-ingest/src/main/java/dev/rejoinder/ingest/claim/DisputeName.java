package dev.rejoinder.ingest.claim;

/** A dispute as Amazon's API names it, of one merchant. */
public record DisputeName(String merchantId, String disputeId) {}
