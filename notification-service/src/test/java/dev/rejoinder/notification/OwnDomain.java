package dev.rejoinder.notification;

import dev.rejoinder.notification.dkim.KeyFiles;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Mails leave signed, from a domain of ours where answers arrive. */
public final class OwnDomain implements QuarkusTestProfile {

    static final String OPS = "ops@rejoinder.example";
    static final String INBOUND = "in.rejoinder.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rejoinder.inbound.domain",
                INBOUND,
                "rejoinder.ops.address",
                OPS,
                "rejoinder.dkim.key-file",
                KeyFiles.rsa(2048).toString(),
                "rejoinder.dkim.selector",
                "s1",
                "rejoinder.dkim.domain",
                "rejoinder.local");
    }
}
