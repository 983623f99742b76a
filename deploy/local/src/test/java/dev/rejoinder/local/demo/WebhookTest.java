package dev.rejoinder.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookTest {

    @Test
    void signsIdTimestampAndBody() {
        var headers = Webhook.headers("key".getBytes(UTF_8), 1614265330, "{}");

        assertThat(headers.get("webhook-timestamp")).isEqualTo("1614265330");
        assertThat(headers.get("webhook-id")).startsWith("msg_");
        assertThat(headers.get("webhook-signature")).matches("v1,[A-Za-z0-9+/]{43}=");
    }

    @Test
    void signsTheExampleOfStandardWebhooks() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Webhook.sign(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
