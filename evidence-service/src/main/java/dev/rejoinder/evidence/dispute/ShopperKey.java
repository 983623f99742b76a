package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.packet.Sha256;
import java.util.Locale;

/** Names a merchant's shopper without saying who it is, so that several disputes are known to be of one. */
final class ShopperKey {

    private static final int CHARACTERS = 32;

    private ShopperKey() {}

    /**
     * Null if nobody has told the shopper's address.
     *
     * @param order null if none is known
     */
    static String of(Dispute dispute, KnownOrder order) {
        String email = email(order == null ? null : order.order().shopper());
        if (email == null) {
            email = email(dispute.claim().shopper());
        }
        return email == null ? null : of(dispute.merchantId(), email);
    }

    static String of(String merchantId, String email) {
        return Sha256.of(merchantId + " " + email.toLowerCase(Locale.ROOT)).substring(0, CHARACTERS);
    }

    private static String email(Shopper shopper) {
        return shopper == null ? null : shopper.email();
    }
}
