package dev.rejoinder.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.notification.smtp.Encryption;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpConfigTest {

    @Test
    void asksForEncryptionUnlessToldOtherwise() {
        assertThat(config(Map.of()).encryption()).isEqualTo(Encryption.STARTTLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.example.com", "10.0.0.5", "localhost.example.com", "127.0.0.1.example.com", "128.0.0.1"})
    void refusesInProductionToSendInTheClearToAnotherMachine(String host) {
        SmtpConfig plain = config(Map.of("rejoinder.smtp.host", host, "rejoinder.smtp.encryption", "NONE"));

        assertThatThrownBy(() -> plain.check(true, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("STARTTLS or TLS");
        assertThatCode(() -> plain.check(true, true)).doesNotThrowAnyException();
        assertThatCode(() -> plain.check(false, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1"})
    void letsAServerOnThisMachineGoWithout(String host) {
        SmtpConfig plain = config(Map.of("rejoinder.smtp.host", host, "rejoinder.smtp.encryption", "NONE"));

        assertThatCode(() -> plain.check(true, false)).doesNotThrowAnyException();
    }

    private static SmtpConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(SmtpConfig.class)
                .withDefaultValues(settings)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(SmtpConfig.class);
    }
}
