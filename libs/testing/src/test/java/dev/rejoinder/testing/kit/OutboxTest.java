package dev.rejoinder.testing.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.trace.Traces;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Traces traces;

    @Inject
    Topics topics;

    @Inject
    AgroalDataSource database;

    private final UUID claimId = UUID.randomUUID();
    private final String key = "m:" + claimId;

    @Test
    void sendsAFactAsACloudEventOnceItsTransactionHasCommitted() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Claims.reported("m", claimId)));

        await().untilAsserted(() -> assertThat(sent()).hasSize(1));
        ConsumerRecord<String, String> record = sent().get(0);
        assertThat(header(record, "ce_type")).isEqualTo("claim.reported.v1");
        assertThat(header(record, "ce_id"))
                .isEqualTo(Claims.reported("m", claimId).eventId().toString());
        assertThat(header(record, "ce_subject")).isEqualTo(claimId.toString());
        assertThat(header(record, "ce_source")).isEqualTo("/kit-test");
        assertThat(header(record, "ce_time")).isEqualTo("2026-11-02T10:00:00Z");
        assertThat(record.value()).contains("\"type\":\"claim.reported.v1\"");
        assertThat(header(record, "traceparent"))
                .matches("00-" + hex(Claims.reported("m", claimId).eventId()) + "-[0-9a-f]{16}-01");
    }

    @Test
    void aFactCarriesTheTraceThatLedToIt() {
        UUID noticeId = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            traces.follow(claimId, noticeId);
            outbox.append(Claims.reported("m", claimId));
        });

        await().untilAsserted(() -> assertThat(sent()).hasSize(1));
        assertThat(header(sent().get(0), "traceparent")).startsWith("00-" + hex(noticeId) + "-");
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    @Test
    void sendsNothingOfATransactionThatRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Claims.reported("m", claimId));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        UUID later = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Claims.reported("m", later)));

        await().untilAsserted(() ->
                assertThat(topics.records(ClaimFact.TOPIC, "m:" + later)).hasSize(1));
        assertThat(sent()).isEmpty();
    }

    @Test
    void refusesAFactOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(Claims.reported("m", claimId)))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void keepsTheOrderOfOneClaimOverManyTransactions() {
        for (long version = 2; version <= 60; version++) {
            long next = version;
            QuarkusTransaction.requiringNew().run(() -> outbox.append(Claims.updated("m", claimId, next)));
        }

        await().untilAsserted(() -> assertThat(topics.read(ClaimFact.TOPIC, key, ClaimFact.class))
                .extracting(ClaimFact::claimVersion)
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 60).boxed().toList()));
    }

    @Test
    void sendsARowThatCommitsAfterOneWithAHigherId() throws SQLException {
        UUID later = UUID.randomUUID();
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow);
            QuarkusTransaction.requiringNew().run(() -> outbox.append(Claims.reported("m", later)));
            await().untilAsserted(() ->
                    assertThat(topics.records(ClaimFact.TOPIC, "m:" + later)).hasSize(1));
            assertThat(sent()).isEmpty();

            slow.commit();
        }

        await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    }

    /** Each of the later ones lets the relay look again at what it may regard as sent for good. */
    @Test
    void sendsARowThatCommitsAfterManyOthersWereSent() throws SQLException {
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow);
            for (int i = 0; i < 8; i++) {
                UUID later = UUID.randomUUID();
                QuarkusTransaction.requiringNew().run(() -> outbox.append(Claims.reported("m", later)));
                await().untilAsserted(() -> assertThat(topics.records(ClaimFact.TOPIC, "m:" + later))
                        .hasSize(1));
            }
            slow.commit();
        }

        await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    }

    @Test
    void leavesNothingWaitingOnceItIsSent() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Claims.reported("m", claimId)));

        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(sent()).hasSize(1);
    }

    private int waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from outbox_waiting");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into outbox (lane, topic, message_key, event_id, type, merchant_id, subject_id, occurred_at,
                                    payload)
                values (0, 'rejoinder.claims', ?, ?, 'claim.reported.v1', 'm', ?, '2026-11-02T10:00:00Z', '{}')
                """)) {
            insert.setString(1, key);
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(3, claimId);
            insert.executeUpdate();
        }
    }

    private List<ConsumerRecord<String, String>> sent() {
        return topics.records(ClaimFact.TOPIC, key);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
