package dev.rejoinder.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.backends.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path directory;

    @Test
    void areTheDocumentedOnes() {
        assertThat(Ports.of(Map.of()).all())
                .extracting(Port::number)
                .containsExactly(8081, 8082, 8083, 8090, 3025, 3143, 5433, 9092, 9093);
    }

    @Test
    void moveTogetherAndEachByItself() {
        Ports ports = Ports.of(Map.of("REJOINDER_PORT_OFFSET", "100", "REJOINDER_SMTP_PORT", "2525"));

        assertThat(ports.claimsIngest().number()).isEqualTo(8181);
        assertThat(ports.smtp().number()).isEqualTo(2525);
    }

    @Test
    void areRememberedForOtherTerminals() throws IOException {
        Ports ports = Ports.of(Map.of("REJOINDER_PORT_OFFSET", "200"));

        ports.save(directory.resolve("ports"));

        assertThat(Ports.load(directory.resolve("ports"))).isEqualTo(ports);
    }

    @Test
    void areRefusedWithTheVariableToBlame() {
        assertThatThrownBy(() -> Ports.of(Map.of("REJOINDER_PORT_OFFSET", "many")))
                .hasMessage("REJOINDER_PORT_OFFSET must be a number, not 'many'");
        assertThatThrownBy(() -> Ports.of(Map.of("REJOINDER_KAFKA_PORT", "70000")))
                .hasMessageContaining("REJOINDER_KAFKA_PORT gives port 70000");
    }
}
