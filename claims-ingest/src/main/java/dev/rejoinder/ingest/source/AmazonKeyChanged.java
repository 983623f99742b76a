package dev.rejoinder.ingest.source;

/** A merchant has given a key for asking Amazon Pay. Told within the transaction that stores it. */
public record AmazonKeyChanged(String merchantId) {}
