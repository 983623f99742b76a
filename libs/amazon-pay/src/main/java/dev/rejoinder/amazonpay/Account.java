package dev.rejoinder.amazonpay;

import static java.util.Objects.requireNonNull;

import java.security.PrivateKey;

/**
 * A merchant's access to Amazon Pay.
 *
 * @param publicKeyId as shown in Seller Central, for instance {@code LIVE-AHK..}
 * @param privateKey the RSA key whose public half Amazon has
 */
public record Account(Region region, Stage stage, String publicKeyId, PrivateKey privateKey) {

    public Account {
        requireNonNull(region, "region");
        requireNonNull(stage, "stage");
        requireNonNull(publicKeyId, "publicKeyId");
        requireNonNull(privateKey, "privateKey");
    }

    /** Without the key: it must not reach a log. */
    @Override
    public String toString() {
        return publicKeyId + " (" + region + ", " + stage + ")";
    }
}
