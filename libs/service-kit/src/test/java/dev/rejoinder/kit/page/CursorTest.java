package dev.rejoinder.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.kit.problem.BadRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor PLACE = new Cursor(Instant.parse("2026-11-02T10:00:00.123456Z"), UUID.randomUUID());

    @Test
    void comesBackAsItWas() {
        assertThat(Cursor.decode(PLACE.encode())).isEqualTo(PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MjAyNg", "MjAyNi0xMS0wMlQxMDowMDowMFovbm90LWEtdXVpZA"})
    void refusesWhatNoListHasGivenOut(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor)).isInstanceOf(BadRequest.class);
    }

    @Test
    void isThereOnlyWhileThereIsMore() {
        Page<String> more = Page.of(List.of("a", "b", "c"), 2, Function.identity(), row -> PLACE);
        Page<String> last = Page.of(List.of("a", "b"), 2, Function.identity(), row -> PLACE);

        assertThat(more.items()).containsExactly("a", "b");
        assertThat(more.nextCursor()).isEqualTo(PLACE.encode());
        assertThat(last.items()).containsExactly("a", "b");
        assertThat(last.nextCursor()).isNull();
    }
}
