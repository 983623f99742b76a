package dev.rejoinder.local.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A merchant of the demo, with everything it tells the system before its first claim. */
record Shop(String id, Imprint imprint, String language, String timeZone, byte[] secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    /**
     * What stands on its letters.
     *
     * @param country ISO 3166
     * @param color of its brand, as in #1F3A5F
     */
    record Imprint(String name, List<String> address, String country, String phone, String color) {}

    static Shop of(String id, Imprint imprint, String language, String timeZone) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Shop(id, imprint, language, timeZone, secret);
    }

    Map<String, Object> sources() {
        return Map.of("webhookSecrets", List.of("whsec_" + Base64.getEncoder().encodeToString(secret)));
    }

    Map<String, Object> profile() {
        return Map.of(
                "name", imprint.name(),
                "country", imprint.country(),
                "language", language,
                "timeZone", timeZone,
                "contact", Map.of("email", email(), "phone", imprint.phone(), "url", url(), "hours", "9-17"),
                "claimRecipients", List.of(claims()),
                "brand", Map.of("accentColor", imprint.color()),
                // The demo is shown at any hour.
                "mailRules", Map.of("quietHours", Map.of("from", "00:00", "to", "00:00")));
    }

    Map<String, Object> letterhead() {
        return Map.of(
                "name", imprint.name(),
                "addressLines", imprint.address(),
                "email", email(),
                "phone", imprint.phone(),
                "url", url(),
                "accentColor", imprint.color(),
                "timeZone", timeZone);
    }

    /** Where Amazon writes to about claims. */
    String claims() {
        return "claims@" + domain();
    }

    private String email() {
        return "service@" + domain();
    }

    private String url() {
        return "https://" + domain() + "/contact";
    }

    private String domain() {
        return id + ".example";
    }
}
