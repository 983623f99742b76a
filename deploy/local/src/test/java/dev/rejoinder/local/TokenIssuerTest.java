package dev.rejoinder.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path directory;

    private Keys keys;
    private TokenIssuer issuer;

    @BeforeEach
    void start() throws IOException {
        keys = new Keys(directory);
        issuer = new TokenIssuer(keys.tokenPrivateKey(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void givesAMerchantATokenForThatMerchantOnly() throws Exception {
        JsonNode claims = claims(issuer.issue(List.of("merchant", "teehaus-nord")));

        assertThat(claims.path("iss").asText()).isEqualTo("https://rejoinder.local");
        assertThat(claims.path("groups")).hasSize(1).allMatch(group -> group.asText()
                .equals("merchant"));
        assertThat(claims.path("merchant_id").asText()).isEqualTo("teehaus-nord");
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong())).isEqualTo("2026-11-21T22:00:00Z");
    }

    @Test
    void givesOpsAuditorAndServiceTheirGroup() throws Exception {
        for (String group : List.of("ops", "auditor", "service")) {
            JsonNode claims = claims(issuer.issue(List.of(group)));

            assertThat(claims.path("groups").get(0).asText()).isEqualTo(group);
            assertThat(claims.has("merchant_id")).isFalse();
        }
    }

    @Test
    void saysHowItIsUsed() {
        assertThatThrownBy(() -> issuer.issue(List.of("merchant"))).hasMessageContaining("Usage: deploy/local/token");
    }

    @Test
    void isSignedWithTheKeyThatServicesKnow() throws Exception {
        String token = issuer.ops();
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey());
        signature.update(token.substring(0, end).getBytes(UTF_8));

        assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1))))
                .isTrue();
    }

    @Test
    void keepsItsSecrets() throws IOException {
        String secret = keys.secretsKey();

        assertThat(new Keys(directory).secretsKey()).isEqualTo(secret);
        assertThat(new Keys(directory).tokenPrivateKey()).isEqualTo(keys.tokenPrivateKey());
        assertThat(Base64.getDecoder().decode(secret)).hasSize(32);
    }

    private PublicKey publicKey() throws IOException, GeneralSecurityException {
        String pem = Files.readString(keys.tokenPublicKey()).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    private static JsonNode claims(String token) throws IOException {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }
}
