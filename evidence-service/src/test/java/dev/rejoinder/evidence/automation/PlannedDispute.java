package dev.rejoinder.evidence.automation;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * One dispute of a simulated year, as chance has it.
 *
 * @param deadline null if Amazon tells none
 * @param completeAt when the delivery is stored; null if it never is
 */
record PlannedDispute(
        Shop shop,
        String orderId,
        String reference,
        Claims claim,
        ClaimKind kind,
        Instant arrives,
        Instant deadline,
        Instant completeAt) {

    private static final int[] DAYS = {1, 2, 3, 5, 7, 11, 14, 20};
    private static final Duration YEAR = Duration.ofDays(365);

    static PlannedDispute by(Random chance, int number, Shop shop, Instant newYear) {
        Instant arrives = offTheMinute(newYear.plusSeconds((long) (chance.nextDouble() * YEAR.toSeconds())));
        int days = DAYS[chance.nextInt(DAYS.length)];
        Instant deadline = chance.nextInt(10) < 7
                ? offTheMinute(arrives.plus(Duration.ofDays(days)).plusSeconds(chance.nextInt(80_000)))
                : null;
        int completes = chance.nextInt(20);
        Instant later = arrives.plusSeconds((long) (chance.nextDouble()
                * Duration.ofDays(deadline == null ? 7 : days).toSeconds()));
        ClaimKind kind = chance.nextInt(10) < 8 ? ClaimKind.CHARGEBACK : ClaimKind.A_TO_Z;
        String reference = "P02-%07d-%07d".formatted(chance.nextInt(10_000_000), number);
        Claims claim = new Claims(shop, new ClaimReferences(reference, charge(reference), dispute(reference), null))
                .kind(kind)
                .filedAt(arrives)
                .deadline(deadline == null ? null : Deadline.told(deadline, Deadline.Source.AMAZON_API))
                .amazonSays("ActionRequired", "MerchantResponseRequired");
        return new PlannedDispute(
                shop,
                "Y-" + number,
                reference,
                claim,
                kind,
                arrives,
                deadline,
                completes < 12 ? arrives : completes < 17 ? later : null);
    }

    /** Leases end at full minutes, and what is due just then would look as if it were being worked on. */
    private static Instant offTheMinute(Instant at) {
        return at.getEpochSecond() % 60 == 0 ? at.plusSeconds(7) : at;
    }

    String disputeId() {
        return dispute(reference);
    }

    /** Only chargebacks are answered through Amazon's API. */
    boolean canBeAnswered() {
        return kind == ClaimKind.CHARGEBACK && completeAt != null;
    }

    void storeOrder() {
        shop.put(orderPath(), shop.order(reference, charge(reference))).statusCode(200);
    }

    void storeDelivery() {
        shop.put(orderPath() + "/shipments/1", Shop.delivered()).statusCode(200);
    }

    String path() {
        return "/disputes/" + claim.id();
    }

    private String orderPath() {
        return shop.ordersPath() + "/" + orderId;
    }

    private static String charge(String reference) {
        return reference + "-C000001";
    }

    private static String dispute(String reference) {
        return reference + "-B000001";
    }
}
