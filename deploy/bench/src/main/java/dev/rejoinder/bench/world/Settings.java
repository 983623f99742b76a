package dev.rejoinder.bench.world;

import dev.rejoinder.backends.Port;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What services are told as environment variables, beside what is the same for all. */
final class Settings {

    private static final int KEY_BYTES = 32;
    private static final String UNREACHED = "1000000";

    private final Addresses addresses;
    private final Tokens tokens;
    private final Path certificates;

    Settings(Addresses addresses, Tokens tokens, Path certificates) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.certificates = certificates;
    }

    /** @param own of one bench, which win */
    Map<String, String> ofIngest(Map<String, String> own) {
        return with(
                own,
                Map.of(
                        "REJOINDER_SECRETS_KEY",
                        key(),
                        "REJOINDER_CERTIFICATES_DIRECTORY",
                        certificates.toString(),
                        "REJOINDER_AMAZON_PAY_URL",
                        addresses.url("simulator"),
                        // One address and one merchant send everything here; the limits are there, and are not reached.
                        "REJOINDER_LIMITS_ADDRESS_PER_SECOND",
                        UNREACHED,
                        "REJOINDER_LIMITS_ADDRESS_BURST",
                        UNREACHED,
                        "REJOINDER_LIMITS_MERCHANT_PER_SECOND",
                        UNREACHED,
                        "REJOINDER_LIMITS_MERCHANT_BURST",
                        UNREACHED));
    }

    /** @param own of one bench, which win */
    Map<String, String> ofEvidence(Map<String, String> own) {
        return with(
                own,
                Map.of(
                        "REJOINDER_SECRETS_KEY", key(),
                        "REJOINDER_AMAZON_PAY_URL", addresses.url("simulator"),
                        "REJOINDER_NOTIFICATION_URL", addresses.url("notification-service"),
                        "REJOINDER_SERVICE_TOKEN_FILE", tokens.serviceToken().toString()));
    }

    /** @param own of one bench, which win */
    Map<String, String> ofNotification(int smtpPort, Map<String, String> own) {
        return with(
                own,
                Map.of(
                        "REJOINDER_SECRETS_KEY", key(),
                        "REJOINDER_SMTP_HOST", Port.HOST,
                        "REJOINDER_SMTP_PORT", String.valueOf(smtpPort),
                        "REJOINDER_SMTP_ENCRYPTION", "NONE",
                        "REJOINDER_EVIDENCE_URL", addresses.url("evidence-service"),
                        "REJOINDER_SERVICE_TOKEN_FILE", tokens.serviceToken().toString()));
    }

    private static Map<String, String> with(Map<String, String> own, Map<String, String> ours) {
        Map<String, String> all = new HashMap<>(ours);
        all.putAll(own);
        return all;
    }

    private static String key() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
