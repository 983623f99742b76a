package dev.rejoinder.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.MailTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many ask at once, a day has one mail. */
@QuarkusTest
class MailsOfDayTest extends MailTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    @Inject
    MailsOfDay mailsOfDay;

    @Test
    void oneOfManyThatAskAtOnceGetsTheDay() {
        UUID disputeId = UUID.randomUUID();
        List<Boolean> taken = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> take(disputeId, "shopper", DAY))
                .toList();

        // None of them is a mail that is stored, so nobody gives a day back.
        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(take(disputeId, "claims@example.com", DAY)).isTrue();
        assertThat(take(disputeId, "shopper", DAY.plusDays(1))).isTrue();
        assertThat(take(UUID.randomUUID(), "shopper", DAY)).isTrue();
    }

    private boolean take(UUID disputeId, String recipient, LocalDate day) {
        return mailsOfDay.take(disputeId, recipient, day, UUID.randomUUID());
    }
}
