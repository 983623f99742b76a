package dev.rejoinder.ingest.source;

/**
 * What is left of a merchant whose sources have ended.
 *
 * @param notices kept in the journal
 * @param untranslated of those, not yet translated
 * @param setAside of those, waiting for a person
 * @param openClaims still to be decided by Amazon or a bank; nothing more is heard of them here
 */
record Remaining(String merchantId, long notices, long untranslated, long setAside, long openClaims) {}
