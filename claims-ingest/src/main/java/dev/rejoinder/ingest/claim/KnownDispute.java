package dev.rejoinder.ingest.claim;

/**
 * What has been told of a dispute already, so that Amazon need not be asked for it again.
 *
 * @param chargeId null if nobody told it
 * @param merchantOrderId null if nobody told it
 */
public record KnownDispute(DisputeName name, String chargeId, String merchantOrderId, boolean hasShopper) {}
