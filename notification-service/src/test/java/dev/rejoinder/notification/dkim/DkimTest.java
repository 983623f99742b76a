package dev.rejoinder.notification.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.notification.outgoing.EmailConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DkimTest {

    private static final Path KEY = KeyFiles.rsa(2048);

    @Test
    void signsForTheSendersDomainOrOneAboveIt() {
        assertThat(dkim(KEY, "mails.shop.example", "s1")).isNotNull();
        assertThat(dkim(KEY, "shop.EXAMPLE", "s1")).isNotNull();
        assertThatThrownBy(() -> dkim(KEY, "another.example", "s1")).hasMessageContaining("rejoinder.email.sender");
        assertThatThrownBy(() -> dkim(KEY, "hop.example", "s1")).hasMessageContaining("rejoinder.email.sender");
    }

    @Test
    void doesNotStartWithHalfOfItsSettings() {
        assertThatThrownBy(() -> dkim(KEY, null, "s1")).hasMessageContaining("rejoinder.dkim.domain");
        assertThatThrownBy(() -> dkim(KEY, "shop.example", null)).hasMessageContaining("rejoinder.dkim.selector");
        assertThatThrownBy(() -> dkim(KEY, "shop.example", "s1; d=evil.example"))
                .hasMessageContaining("rejoinder.dkim.selector");
    }

    @Test
    void doesNotStartWithAKeyThatIsNoGood() {
        assertThatThrownBy(() -> dkim(Path.of("/nowhere.pem"), "shop.example", "s1"))
                .hasMessageContaining("openssl genpkey");
        assertThatThrownBy(() -> dkim(KeyFiles.rsa(1024), "shop.example", "s1")).hasMessageContaining("2048 bits");
        assertThatThrownBy(() -> dkim(
                        KeyFiles.with("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"),
                        "shop.example",
                        "s1"))
                .hasMessageContaining("openssl genpkey");
        assertThatThrownBy(() -> dkim(KeyFiles.with(""), "shop.example", "s1")).hasMessageContaining("openssl genpkey");
    }

    private static Dkim dkim(Path key, String domain, String selector) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "rejoinder.dkim.key-file", key.toString(),
                "rejoinder.email.sender", "notices@mails.shop.example",
                "rejoinder.email.domain", "mails.shop.example"));
        if (domain != null) {
            settings.put("rejoinder.dkim.domain", domain);
        }
        if (selector != null) {
            settings.put("rejoinder.dkim.selector", selector);
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(DkimConfig.class)
                .withMapping(EmailConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(settings)
                .build();
        return new Dkim(config.getConfigMapping(DkimConfig.class), config.getConfigMapping(EmailConfig.class));
    }
}
