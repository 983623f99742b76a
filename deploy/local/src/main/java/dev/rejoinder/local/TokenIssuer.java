package dev.rejoinder.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bearer tokens for the local system, as an identity provider would issue them elsewhere. */
final class TokenIssuer {

    static final String ISSUER = "https://rejoinder.local";
    static final Duration VALID = Duration.ofHours(12);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;
    private final Clock clock;

    TokenIssuer(PrivateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** As asked for on the command line: {@code ops}, {@code auditor}, {@code service} or {@code merchant <id>}. */
    String issue(List<String> asked) {
        if (asked.size() == 2 && asked.get(0).equals("merchant")) {
            return merchant(asked.get(1));
        }
        return switch (String.join(" ", asked)) {
            case "ops" -> ops();
            case "auditor" -> auditor();
            case "service" -> service();
            default ->
                throw new IllegalArgumentException("Usage: deploy/local/token ops|auditor|service|merchant <id>");
        };
    }

    String merchant(String merchantId) {
        return token("backend@" + merchantId, "merchant", Map.of("merchant_id", merchantId));
    }

    String ops() {
        return token("ops@rejoinder.local", "ops", Map.of());
    }

    String auditor() {
        return token("auditor@rejoinder.local", "auditor", Map.of());
    }

    String service() {
        return token("service@rejoinder.local", "service", Map.of());
    }

    private String token(String who, String group, Map<String, String> more) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", who);
        claims.put("upn", who);
        claims.put("groups", List.of(group));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(VALID).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.putAll(more);
        String signed = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
        return signed + "." + BASE64.encodeToString(sign(signed));
    }

    private static String part(Map<String, ?> content) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
    }
}
