package dev.rejoinder.amazonpay;

import java.net.URI;
import java.util.Optional;

/** Whether something may stand in Amazon's place. */
public final class AmazonAddress {

    private AmazonAddress() {}

    /**
     * @param url in place of Amazon; empty for Amazon itself
     * @param production whether real merchants are served
     * @param local whether this is a local system, which may run with production's settings
     * @throws IllegalStateException if the service must not start
     */
    public static void check(Optional<URI> url, boolean production, boolean local) {
        if (url.isPresent() && production && !local) {
            throw new IllegalStateException(
                    "REJOINDER_AMAZON_PAY_URL is set: what answers there would be believed to be"
                            + " Amazon. Unset it in production; only a local system may use it, with REJOINDER_LOCAL=true");
        }
    }
}
