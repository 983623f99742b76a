package dev.rejoinder.evidence.terms;

/** Told within the transaction that stores a new version, so that packets that wait for it have it at once. */
public record TermsStored(String merchantId, String version, String by) {}
