package dev.rejoinder.notification.profile;

import dev.rejoinder.kit.problem.BadRequest;
import java.util.regex.Pattern;

/** How merchants may be named. */
public final class MerchantId {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private MerchantId() {}

    public static void check(String merchantId) {
        if (!SHAPE.matcher(merchantId).matches()) {
            throw new BadRequest("A merchant id has 1 to 64 letters, digits, dots, hyphens and underscores");
        }
    }
}
