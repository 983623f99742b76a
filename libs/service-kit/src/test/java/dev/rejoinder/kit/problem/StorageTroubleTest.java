package dev.rejoinder.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageTroubleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "25006", "40001", "40P01", "53100", "53300", "55P03", "57P01", "57P03", "58030", "XX001"
            })
    void passesByItself(String state) {
        assertThat(StorageTrouble.isIn(wrapped(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "23502", "23505", "23514", "42601", "42P01"})
    void isNotAStatementTheDatabaseRefuses(String state) {
        assertThat(StorageTrouble.isIn(wrapped(state))).isFalse();
    }

    @Test
    void isNotAFailureOfOurOwn() {
        assertThat(StorageTrouble.isIn(new IllegalStateException("a bug"))).isFalse();
    }

    @Test
    void includesWaitingTooLongForAConnection() {
        assertThat(StorageTrouble.isIn(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    private static Throwable wrapped(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("details", state)));
    }
}
