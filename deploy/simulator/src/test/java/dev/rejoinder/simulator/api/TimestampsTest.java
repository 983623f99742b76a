package dev.rejoinder.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "ISO_BASIC, '\"20261102T103000Z\"'",
        "ISO_EXTENDED, '\"2026-11-02T10:30:00Z\"'",
        "SECONDS, 1793615400",
        "MILLISECONDS, 1793615400250"
    })
    void areWrittenInTheFormThatWasChosen(Timestamps.Form form, String written) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();

        new Timestamps(() -> form).put(json, "at", Instant.parse("2026-11-02T10:30:00.250Z"));

        assertThat(json.path("at").toString()).isEqualTo(written);
    }
}
