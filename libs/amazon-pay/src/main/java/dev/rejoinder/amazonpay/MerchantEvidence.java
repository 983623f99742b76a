package dev.rejoinder.amazonpay;

import static java.util.Objects.requireNonNull;

/**
 * One item of an answer: words, a file, or both.
 *
 * @param fileId of an uploaded file; may be null
 * @param text may be null
 */
public record MerchantEvidence(EvidenceType type, String fileId, String text) {

    public MerchantEvidence {
        requireNonNull(type, "type");
        if (fileId == null && text == null) {
            throw new IllegalArgumentException("evidence without a file and without words");
        }
    }
}
