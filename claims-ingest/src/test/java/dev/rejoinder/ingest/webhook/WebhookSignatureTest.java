package dev.rejoinder.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.ingest.source.Source;
import dev.rejoinder.ingest.source.WebhookSecret;
import dev.rejoinder.kit.problem.Unauthorized;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

    @Property(tries = 2_000)
    void refusesAnyFlippedBit(@ForAll @IntRange(max = 3) int part, @ForAll @IntRange(min = 0) int place) {
        byte[][] parts = {ID.getBytes(UTF_8), TIMESTAMP.getBytes(UTF_8), SIGNATURE.getBytes(UTF_8), BODY.getBytes(UTF_8)
        };
        int bit = place % (parts[part].length * 8);
        parts[part][bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(accepts(
                        new String(parts[0], UTF_8),
                        new String(parts[1], UTF_8),
                        new String(parts[2], UTF_8),
                        parts[3]))
                .isFalse();
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

    private static boolean accepts(String id, String timestamp, String signature, byte[] body) {
        try {
            return WebhookSignature.parse(id, timestamp, signature, THEN).isOf(SOURCE, body);
        } catch (Unauthorized e) {
            return false;
        }
    }
}
