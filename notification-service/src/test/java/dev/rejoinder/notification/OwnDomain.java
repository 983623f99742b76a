package dev.rejoinder.notification;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Mails leave from a domain of ours where answers arrive. */
public final class OwnDomain implements QuarkusTestProfile {

    static final String INBOUND = "in.rejoinder.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rejoinder.inbound.domain", INBOUND);
    }
}
