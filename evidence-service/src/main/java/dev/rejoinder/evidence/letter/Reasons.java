package dev.rejoinder.evidence.letter;

import static dev.rejoinder.evidence.letter.Point.ADDRESS;
import static dev.rejoinder.evidence.letter.Point.AMOUNT;
import static dev.rejoinder.evidence.letter.Point.BUYER;
import static dev.rejoinder.evidence.letter.Point.DELIVERED;
import static dev.rejoinder.evidence.letter.Point.ITEMS;
import static dev.rejoinder.evidence.letter.Point.NOT_YET_DUE;
import static dev.rejoinder.evidence.letter.Point.PLACED;
import static dev.rejoinder.evidence.letter.Point.POLICY;
import static dev.rejoinder.evidence.letter.Point.PROOF;
import static dev.rejoinder.evidence.letter.Point.SHIPPED;
import static dev.rejoinder.evidence.letter.Point.SUM;
import static dev.rejoinder.evidence.letter.Point.UNDELIVERED;

import dev.rejoinder.event.FilingReason;
import java.util.List;

/** Which points answer each of Amazon's filing reasons, the strongest first. */
final class Reasons {

    private Reasons() {}

    /** @param reason null if nobody told one */
    static List<Point> points(FilingReason reason) {
        if (reason == null) {
            return points(FilingReason.OTHER);
        }
        return switch (reason) {
            case PRODUCT_NOT_RECEIVED ->
                List.of(DELIVERED, PROOF, SHIPPED, UNDELIVERED, NOT_YET_DUE, ADDRESS, PLACED, ITEMS);
            case PRODUCT_UNACCEPTABLE -> List.of(ITEMS, PLACED, DELIVERED, PROOF, SHIPPED, UNDELIVERED, POLICY);
            case PRODUCT_NO_LONGER_NEEDED -> List.of(PLACED, ITEMS, POLICY, SHIPPED, DELIVERED, PROOF, UNDELIVERED);
            case CREDIT_NOT_PROCESSED -> List.of(AMOUNT, PLACED, ITEMS, POLICY, SHIPPED, DELIVERED, PROOF, UNDELIVERED);
            case OVERCHARGED -> List.of(AMOUNT, SUM, ITEMS, PLACED, POLICY);
            case DUPLICATE_CHARGE -> List.of(PLACED, AMOUNT, ITEMS, SHIPPED, DELIVERED, PROOF);
            case SUBSCRIPTION_CANCELLED -> List.of(PLACED, ITEMS, POLICY, AMOUNT, SHIPPED, DELIVERED, PROOF);
            case UNRECOGNIZED -> List.of(BUYER, PLACED, ITEMS, ADDRESS, DELIVERED, PROOF, SHIPPED, UNDELIVERED);
            case FRAUDULENT -> List.of(BUYER, ADDRESS, DELIVERED, PROOF, SHIPPED, UNDELIVERED, PLACED, ITEMS);
            case OTHER ->
                List.of(PLACED, ITEMS, BUYER, ADDRESS, AMOUNT, SHIPPED, DELIVERED, PROOF, UNDELIVERED, POLICY);
        };
    }
}
