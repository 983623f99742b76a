package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

/** A card network's reason code. Codes mean different things at different networks, so both belong together. */
public record NetworkReasonCode(String network, String code) {

    public NetworkReasonCode {
        requireNonNull(network, "network");
        requireNonNull(code, "code");
    }
}
