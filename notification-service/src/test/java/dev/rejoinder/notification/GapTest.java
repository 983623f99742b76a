package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.EvidenceKind;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop is asked once for what its case still lacks. All of it happens weeks ago. */
@QuarkusTest
class GapTest extends MailTest {

    private static final String GAP = "merchant-evidence-missing";

    private Instant now;
    private Case dispute;

    @BeforeEach
    void open() {
        now = clock.instant();
        clock.set(Instant.parse("2026-10-20T10:00:00Z"));
        profile();
        dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
    }

    @AfterEach
    void comeBack() {
        clock.set(now);
    }

    @Test
    void tellsADayLaterWhatIsMissingAndWhereItUsuallyIs() {
        clock.advance(Duration.ofHours(23));
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(statuses(dispute, GAP)).isEmpty());
        clock.advance(Duration.ofHours(1));

        await().untilAsserted(() -> assertThat(statuses(dispute, GAP)).containsExactly("SENT"));
        assertThat(emails(dispute).getString("items.find { it.template == '" + GAP + "' }.subject"))
                .isEqualTo("2 von 5 Belegen fehlen · TN-10482");
        assertThat(text(dispute, GAP)).contains("beim Paketdienst: in der Sendungsverfolgung");
        clock.advance(Duration.ofDays(3));
        update(dispute);
        awaitShopper(dispute, "SENT");
        assertThat(statuses(dispute, GAP)).hasSize(1);
    }

    @Test
    void asksForNothingThatIsThereByThen() {
        dispute.has = List.of(EvidenceKind.ORDER_RECORD);
        dispute.lacks = List.of();
        evidence.knows(dispute.id, dispute.json());

        clock.advance(Duration.ofDays(1));

        await().untilAsserted(() -> assertThat(statuses(dispute, GAP)).containsExactly("DROPPED"));
    }

    @Test
    void asksForNothingOnceTheAnswerIsSent() {
        dispute.state = "ANSWERED";
        evidence.knows(dispute.id, dispute.json());

        clock.advance(Duration.ofDays(1));

        await().untilAsserted(() -> assertThat(statuses(dispute, GAP)).containsExactly("DROPPED"));
    }
}
