package dev.rejoinder.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.ingest.source.Source;
import dev.rejoinder.ingest.source.WebhookSecret;
import dev.rejoinder.kit.problem.Unauthorized;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of the Standard Webhooks specification. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static final Clock THEN = Clock.fixed(Instant.ofEpochSecond(1_614_265_330), ZoneOffset.UTC);
    private static final Source SOURCE = new Source("m", List.of(WebhookSecret.parse(SECRET)), Set.of(), null);

    @Test
    void takesTheExampleOfTheSpecification() {
        assertThat(accepts(ID, TIMESTAMP, SIGNATURE, BODY.getBytes(UTF_8))).isTrue();
        assertThat(accepts(ID, TIMESTAMP, "v1a,xyz v1,AAAA " + SIGNATURE, BODY.getBytes(UTF_8)))
                .isTrue();
    }

    /** Some of the thousands that deploy/bench/signatures flips. */
    @Property(tries = 50)
    void refusesAnyFlippedBit(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 40) String id,
            @ForAll @Size(max = 100) byte[] body) {
        byte[][] parts = {
            id.getBytes(UTF_8), TIMESTAMP.getBytes(UTF_8), sign(id, body).getBytes(UTF_8), body
        };
        assertThat(accepts(parts)).isTrue();
        for (byte[] part : parts) {
            for (int bit = 0; bit < part.length * 8; bit++) {
                part[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(accepts(parts)).isFalse();
                part[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
    }

    @Test
    void keepsToFiveMinutesToTheSecond() {
        for (int offset : new int[] {-300, 300}) {
            assertThat(parse(offset)).isNotNull();
        }
        for (int offset : new int[] {-301, 301}) {
            assertThatThrownBy(() -> parse(offset)).isInstanceOf(Unauthorized.class);
        }
    }

    @Test
    void refusesAMerchantWithoutSecrets() {
        WebhookSignature signature = WebhookSignature.parse(ID, TIMESTAMP, SIGNATURE, THEN);

        assertThat(signature.isOf(null, BODY.getBytes(UTF_8))).isFalse();
        assertThat(signature.isOf(new Source("m", List.of(), Set.of(), null), BODY.getBytes(UTF_8)))
                .isFalse();
    }

    private static WebhookSignature parse(int secondsLater) {
        Clock later = Clock.offset(THEN, java.time.Duration.ofSeconds(secondsLater));
        return WebhookSignature.parse(ID, TIMESTAMP, SIGNATURE, later);
    }

    private static String sign(String id, byte[] body) {
        byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
        return Merchant.signature(key, id, Long.parseLong(TIMESTAMP), body);
    }

    private static boolean accepts(byte[]... parts) {
        return accepts(new String(parts[0], UTF_8), new String(parts[1], UTF_8), new String(parts[2], UTF_8), parts[3]);
    }

    private static boolean accepts(String id, String timestamp, String signature, byte[] body) {
        try {
            return WebhookSignature.parse(id, timestamp, signature, THEN).isOf(SOURCE, body);
        } catch (Unauthorized e) {
            return false;
        }
    }
}
