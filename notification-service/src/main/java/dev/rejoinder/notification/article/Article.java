package dev.rejoinder.notification.article;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people can read on; each lies in {@code resources/help}, once for each language. */
public enum Article {
    A_TO_Z_CLAIM,
    CHARGEBACK,
    PARCEL_NOT_THERE,
    REFUND_TIME,
    UNKNOWN_PAYMENT,
    IF_YOU_DISAGREE,
    /** Only for who asks: no mail about a case's course leads there. */
    HOW_TO_WITHDRAW,
    ANSWER_A_CLAIM,
    ANSWER_A_CHARGEBACK,
    PROOF_OF_DELIVERY,
    PROOF_OF_DESCRIPTION,
    PROOF_OF_REFUND,
    PROOF_OF_ORDER;

    public static Optional<Article> named(String slug) {
        return Arrays.stream(values())
                .filter(article -> article.slug().equals(slug))
                .findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The two that help most.
     *
     * @param reason null while nobody has told it
     * @param over whether it is decided or closed
     */
    public static List<Article> about(Audience reader, ClaimKind kind, FilingReason reason, boolean over) {
        if (reader == Audience.MERCHANT) {
            return List.of(kind == ClaimKind.CHARGEBACK ? ANSWER_A_CHARGEBACK : ANSWER_A_CLAIM, proof(reason));
        }
        return over
                ? List.of(IF_YOU_DISAGREE, REFUND_TIME)
                : List.of(kind == ClaimKind.CHARGEBACK ? CHARGEBACK : A_TO_Z_CLAIM, toShopper(reason));
    }

    private static Article proof(FilingReason reason) {
        if (reason == null) {
            return PROOF_OF_ORDER;
        }
        return switch (reason) {
            case PRODUCT_NOT_RECEIVED -> PROOF_OF_DELIVERY;
            case PRODUCT_UNACCEPTABLE -> PROOF_OF_DESCRIPTION;
            case PRODUCT_NO_LONGER_NEEDED,
                    CREDIT_NOT_PROCESSED,
                    OVERCHARGED,
                    DUPLICATE_CHARGE,
                    SUBSCRIPTION_CANCELLED -> PROOF_OF_REFUND;
            case UNRECOGNIZED, FRAUDULENT, OTHER -> PROOF_OF_ORDER;
        };
    }

    private static Article toShopper(FilingReason reason) {
        if (reason == null) {
            return IF_YOU_DISAGREE;
        }
        return switch (reason) {
            case PRODUCT_NOT_RECEIVED -> PARCEL_NOT_THERE;
            case UNRECOGNIZED, FRAUDULENT -> UNKNOWN_PAYMENT;
            case PRODUCT_UNACCEPTABLE, PRODUCT_NO_LONGER_NEEDED, CREDIT_NOT_PROCESSED, OVERCHARGED, DUPLICATE_CHARGE ->
                REFUND_TIME;
            case SUBSCRIPTION_CANCELLED, OTHER -> IF_YOU_DISAGREE;
        };
    }
}
