package dev.rejoinder.amazonpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmazonTimeTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Property(tries = 200)
    void readsOneInstantInAllForms(@ForAll @LongRange(min = 200_000_000, max = 4_000_000_000L) long seconds) {
        Instant instant = Instant.ofEpochSecond(seconds);

        assertThat(AmazonTime.read(JSON.numberNode(seconds))).isEqualTo(instant);
        assertThat(AmazonTime.read(JSON.textNode(String.valueOf(seconds)))).isEqualTo(instant);
        assertThat(AmazonTime.read(JSON.numberNode(seconds * 1_000))).isEqualTo(instant);
        assertThat(AmazonTime.read(JSON.textNode(instant.toString()))).isEqualTo(instant);
        assertThat(AmazonTime.read(
                        JSON.textNode(instant.atOffset(ZoneOffset.ofHours(9)).toString())))
                .isEqualTo(instant);
        assertThat(AmazonTime.read(JSON.textNode(BASIC.format(instant)))).isEqualTo(instant);
    }

    @Test
    void keepsMilliseconds() {
        Instant instant = Instant.parse("2026-11-02T09:30:00.123Z").truncatedTo(ChronoUnit.MILLIS);

        assertThat(AmazonTime.read(JSON.numberNode(instant.toEpochMilli()))).isEqualTo(instant);
        assertThat(AmazonTime.read(JSON.textNode("1793611800.123"))).isEqualTo(Instant.ofEpochMilli(1793611800123L));
    }

    @Test
    void readsNothingFromWhatIsNoTime() {
        for (String text : new String[] {"", "soon", "-1", "1e400", "99999999999999999999", "2026-13-01T00:00:00Z"}) {
            assertThat(AmazonTime.read(JSON.textNode(text))).as(text).isNull();
        }
        assertThat(AmazonTime.read(JSON.missingNode())).isNull();
        assertThat(AmazonTime.read(JSON.booleanNode(true))).isNull();
    }
}
