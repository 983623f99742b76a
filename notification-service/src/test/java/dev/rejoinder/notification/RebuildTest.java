package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.kit.sql.Column;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

/** What is told again, by a topic read from its start or into an empty store, makes nobody read it again. */
@QuarkusTest
class RebuildTest extends MailTest {

    private static final int PARTITIONS = 12;
    private static final Instant LONG_AGO = Instant.parse("1959-05-01T10:00:00Z");

    @Inject
    KafkaClientService kafka;

    @Test
    void readingTheTopicFromItsStartSendsNothingAndLosesNothing() {
        profile();
        Case dispute = new Case(merchantId);
        DisputeFact opened = dispute.opened();
        tell(dispute, opened);
        awaitStatus(dispute, "SENT", "SENT");
        tomorrow();
        DisputeFact closed = dispute.closed(DisputeOutcome.LOST);
        tell(dispute, closed);
        awaitStatus(dispute, "SENT", "SENT", "SENT", "SENT");
        Object rows = emails(dispute).getList("items");
        Column facts = Column.uuid(List.of(opened.eventId(), closed.eventId()));
        sql.update("delete from inbox where event_id = any (?)", facts);

        kafka.<String, byte[]>getConsumer("disputes")
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(Duration.ofSeconds(30));
        Case next = new Case(merchantId, besides(dispute));
        open(next);

        awaitStatus(next, "SENT", "SENT");
        assertThat(sql.query("select event_id from inbox where event_id = any (?)", row -> row.uuid("event_id"), facts))
                .as("facts read again, as if nobody had known them")
                .hasSize(2);
        assertThat((Object) emails(dispute).getList("items")).isEqualTo(rows);
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(2);
        assertThat(mailsTo(claims)).hasSize(3);
    }

    @Test
    void aStoreThatWasLostIsFilledWithoutSendingWhatWasTold() {
        profile();
        Case dispute = new Case(merchantId);
        evidence.knows(dispute.id, dispute.json());
        DisputeFact opened = at(LONG_AGO, dispute.opened());
        DisputeFact updated = at(LONG_AGO.plusSeconds(60), refunding(dispute));
        refund(dispute, "129.90", "DONE");
        evidence.knows(dispute.id, dispute.json());

        topics.write(opened);
        topics.write(updated);
        awaitStatus(dispute, "DROPPED", "DROPPED", "DROPPED", "DROPPED");
        assertThat(emails(dispute).getList("items.reason", String.class))
                .allMatch(reason -> reason.startsWith("told before the store was rebuilt"));

        tell(dispute, dispute.closed(DisputeOutcome.LOST));

        awaitStatus(dispute, "DROPPED", "DROPPED", "DROPPED", "DROPPED", "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(1);
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
    }

    /** One that is read after it: its facts are in the same part of the topic. */
    private static UUID besides(Case dispute) {
        return Stream.generate(UUID::randomUUID)
                .filter(id -> partition(dispute.merchantId, id) == partition(dispute.merchantId, dispute.id))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(String merchantId, UUID disputeId) {
        return BuiltInPartitioner.partitionForKey((merchantId + ":" + disputeId).getBytes(UTF_8), PARTITIONS);
    }

    private static DisputeFact refunding(Case dispute) {
        dispute.state = "REFUNDING";
        return dispute.updated();
    }

    private static DisputeFact at(Instant occurred, DisputeFact fact) {
        if (fact instanceof DisputeOpened opened) {
            return new DisputeOpened(
                    opened.eventId(),
                    occurred,
                    opened.merchantId(),
                    opened.disputeId(),
                    opened.disputeVersion(),
                    opened.summary());
        }
        DisputeUpdated updated = (DisputeUpdated) fact;
        return new DisputeUpdated(
                updated.eventId(),
                occurred,
                updated.merchantId(),
                updated.disputeId(),
                updated.disputeVersion(),
                updated.summary());
    }
}
