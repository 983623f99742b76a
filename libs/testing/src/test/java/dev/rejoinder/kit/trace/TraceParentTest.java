package dev.rejoinder.kit.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x0123_4567_89ab_cdefL})
    void isReadAsItWasWritten(long most) {
        UUID traceId = new UUID(most, ~most | 1);

        assertThat(read(TraceParent.of(traceId, new UUID(most, 0)))).isEqualTo(traceId);
    }

    @Test
    void readsTheFormOfTheStandard() {
        assertThat(read("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(US_ASCII)))
                .isEqualTo(UUID.fromString("4bf92f35-77b3-4da6-a3ce-929d0e0e4736"));
    }

    @Test
    void passesOverWhatIsNone() {
        assertThat(TraceParent.traceId(new RecordHeaders())).isNull();
        assertThat(read(null)).isNull();
        assertThat(read(new byte[0])).isNull();
        assertThat(read("00-00000000000000000000000000000000-00f067aa0ba902b7-01".getBytes(US_ASCII)))
                .isNull();
        assertThat(read("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(US_ASCII)))
                .isNull();
        assertThat(read("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n".getBytes(US_ASCII)))
                .isNull();
    }

    private static UUID read(byte[] value) {
        return TraceParent.traceId(new RecordHeaders().add(TraceParent.HEADER, value));
    }
}
