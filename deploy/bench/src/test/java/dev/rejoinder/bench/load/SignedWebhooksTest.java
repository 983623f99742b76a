package dev.rejoinder.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignedWebhooksTest {

    private static final byte[] KEY = "a key of the bench, long enough".getBytes(UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    private final SignedWebhooks webhooks = SignedWebhooks.sign(
            Loopback.port(1),
            "/webhooks/m",
            SECRET,
            "{\"für\":\"#######\"}",
            Instant.ofEpochSecond(1_700_000_000),
            41,
            2);

    @Test
    void numbersIdAndBodyAlike() {
        assertThat(request(1)).contains("webhook-id: bench_0000042\r\n").endsWith("\r\n\r\n{\"für\":\"0000042\"}");
    }

    @Test
    void signsIdTimestampAndBody() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] expected = mac.doFinal("bench_0000041.1700000000.{\"für\":\"0000041\"}".getBytes(UTF_8));

        assertThat(request(0))
                .contains("webhook-signature: v1," + Base64.getEncoder().encodeToString(expected) + "\r\n");
    }

    private String request(int number) {
        ByteBuffer target = ByteBuffer.allocate(2_000);
        webhooks.write(number, target);
        return new String(target.array(), 0, target.position(), UTF_8);
    }
}
