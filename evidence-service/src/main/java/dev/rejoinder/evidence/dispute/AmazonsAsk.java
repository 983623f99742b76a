package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.DisputeState;
import java.util.Objects;
import java.util.Optional;

/** What Amazon's states say of our side of a claim. Only news counts: the same words told once more ask for nothing. */
enum AmazonsAsk {
    NOTHING_NEW,
    /** The merchant has answered, in Seller Central if not through us. */
    IS_ANSWERED,
    WANTS_MORE;

    private static final String ACTION_REQUIRED = "ActionRequired";
    private static final String UNDER_REVIEW = "UnderReview";
    private static final String MORE_EVIDENCE = "MerchantAdditionalEvidencesRequired";

    static AmazonsAsk of(ClaimDetails before, ClaimDetails now, boolean isOtherDeadline) {
        boolean isNews = !Objects.equals(before.amazonState(), now.amazonState())
                || !Objects.equals(before.amazonReasonCode(), now.amazonReasonCode());
        if (ACTION_REQUIRED.equals(now.amazonState()) && MORE_EVIDENCE.equals(now.amazonReasonCode())) {
            return isNews || isOtherDeadline ? WANTS_MORE : NOTHING_NEW;
        }
        return ACTION_REQUIRED.equals(before.amazonState()) && UNDER_REVIEW.equals(now.amazonState())
                ? IS_ANSWERED
                : NOTHING_NEW;
    }

    /** Empty if it stays as it is: what is under way ends by its own receipt. */
    Optional<DisputeState> stateAfter(DisputeState state) {
        boolean isOpen =
                switch (state) {
                    case OPENED, GATHERING, NEEDS_DECISION -> true;
                    default -> false;
                };
        if (this == WANTS_MORE && (isOpen || state == DisputeState.ANSWERED)) {
            return Optional.of(DisputeState.MORE_EVIDENCE_ASKED);
        }
        if (this == IS_ANSWERED && (isOpen || state == DisputeState.MORE_EVIDENCE_ASKED)) {
            return Optional.of(DisputeState.ANSWERED);
        }
        return Optional.empty();
    }
}
