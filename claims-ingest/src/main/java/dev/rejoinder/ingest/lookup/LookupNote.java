package dev.rejoinder.ingest.lookup;

/**
 * Shown with a notice.
 *
 * @param amazonPay what Amazon answered when it was asked for the details
 */
record LookupNote(String amazonPay) {}
