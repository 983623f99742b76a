package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a claim says, as far as it has been told. Everything but kind, references and toldBy may be null.
 *
 * @param deadline null where nobody told one
 * @param comment the shopper's own words
 * @param amazonState Amazon's state verbatim, such as {@code ActionRequired}
 * @param amazonReasonCode why it is in that state, verbatim, such as {@code MerchantAdditionalEvidencesRequired}
 * @param lacksDetails true while only ids are known and Amazon has still to be asked
 */
public record ClaimDetails(
        ClaimKind kind,
        ClaimReferences references,
        FilingReason reason,
        NetworkReasonCode networkReasonCode,
        Money amount,
        Instant filedAt,
        Deadline deadline,
        Shopper shopper,
        String comment,
        String amazonState,
        String amazonReasonCode,
        boolean lacksDetails,
        ToldBy toldBy) {

    public ClaimDetails {
        requireNonNull(kind, "kind");
        requireNonNull(references, "references");
        requireNonNull(toldBy, "toldBy");
    }
}
