package dev.rejoinder.notification.link;

import java.net.URI;
import java.util.Optional;

/** Addresses below the one at which people reach us. */
final class PublicAddress {

    private PublicAddress() {}

    static Optional<String> of(LinkConfig config, String path) {
        return config.url().map(URI::toString).map(base -> base.replaceFirst("/+$", "") + "/" + path);
    }
}
