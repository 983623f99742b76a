package dev.rejoinder.notification.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NotingTest {

    @Test
    void waitsUntilTheDatabaseIsBack() {
        AtomicInteger tries = new AtomicInteger();
        Noting.note(() -> {
            switch (tries.incrementAndGet()) {
                case 1 -> throw new SQLException("terminating connection", "57P01");
                case 2 -> throw new IllegalStateException("Could not commit transaction");
                default -> {}
            }
        });
        assertThat(tries).hasValue(3);
    }

    @Test
    void leavesWhatTheDatabaseWillNeverTake() {
        AtomicInteger tries = new AtomicInteger();
        Noting.note(() -> {
            tries.incrementAndGet();
            throw new IllegalStateException(new SQLException("invalid byte sequence", "22021"));
        });
        assertThat(tries).hasValue(1);
    }
}
