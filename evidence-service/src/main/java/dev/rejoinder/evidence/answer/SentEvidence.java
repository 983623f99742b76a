package dev.rejoinder.evidence.answer;

import dev.rejoinder.amazonpay.EvidenceType;

/**
 * One item of the answer in Amazon's terms.
 *
 * @param file the name of a {@link SentFile}; may be null
 * @param text may be null
 */
record SentEvidence(EvidenceType type, String file, String text) {}
