package dev.rejoinder.local.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A merchant of the demo, with everything it tells the system before its first claim. */
record Shop(
        String id,
        String name,
        String country,
        String language,
        String timeZone,
        String domain,
        String phone,
        byte[] secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    static Shop of(
            String id, String name, String country, String language, String timeZone, String domain, String phone) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Shop(id, name, country, language, timeZone, domain, phone, secret);
    }

    /** In Amazon's way the topic ends with the merchant's id at Amazon. */
    String topicArn() {
        return "arn:aws:sns:eu-west-1:598607868003:A3BXB0YN3XH17HA2K7NDRCTOTPW9";
    }

    Map<String, Object> sources() {
        return Map.of(
                "webhookSecrets", List.of("whsec_" + Base64.getEncoder().encodeToString(secret)),
                "snsTopicArns", List.of(topicArn()));
    }

    Map<String, Object> profile() {
        return Map.of(
                "name", name,
                "country", country,
                "language", language,
                "timeZone", timeZone,
                "contact",
                        Map.of(
                                "email",
                                "service@" + domain,
                                "phone",
                                phone,
                                "url",
                                "https://" + domain + "/contact",
                                "hours",
                                "9-17"),
                "claimRecipients", List.of("claims@" + domain));
    }
}
