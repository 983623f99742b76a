package dev.rejoinder.notification.email;

import dev.rejoinder.notification.delivery.EmailConfig;
import dev.rejoinder.notification.template.Change;
import dev.rejoinder.notification.template.Template;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes e-mails' rows before anything is sent; every method runs in the caller's transaction. */
@ApplicationScoped
class EmailRows {

    private static final String INSERT =
            """
            insert into email (id, dispute_id, merchant_id, event, audience, template, changes, recipient, status,
                               reason, message_id, queued_at, next_attempt_at)
            select id, dispute_id, merchant_id, event, audience, template, string_to_array(changes, ','), recipient,
                   status, reason, message_id, queued_at, next_attempt_at
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                as fresh (id, dispute_id, merchant_id, event, audience, template, changes, recipient, status, reason,
                          message_id, queued_at, next_attempt_at)
            on conflict (id) do nothing
            """;

    /** Mails not begun yet; those under way may have been written from older facts. */
    private static final String PENDING =
            """
            select dispute_id, recipient, template from email
            where dispute_id = any (?) and audience = 'MERCHANT' and status in ('QUEUED', 'HELD') and taken_by is null
            """;

    private static final String WIDEN =
            """
            update email e set changes = array(select distinct unnest(e.changes || string_to_array(wider.changes, ',')))
            from unnest(?::uuid[], ?::text[]) as wider (dispute_id, changes)
            where e.dispute_id = wider.dispute_id and e.template = 'merchant-claim-updated'
                and e.status in ('QUEUED', 'HELD') and e.taken_by is null
            """;

    private static final String LOOK_AGAIN =
            """
            update email set status = 'QUEUED', reason = null, next_attempt_at = ?
            where dispute_id = any (?) and status = 'HELD' and reason = 'NO_SHOPPER_ADDRESS'
            """;

    private static final String DROP =
            """
            update email set status = 'DROPPED', reason = 'the claim is closed', next_attempt_at = null
            where dispute_id = any (?) and status in ('QUEUED', 'HELD') and taken_by is null
            """;

    private final AgroalDataSource database;
    private final EmailConfig config;
    private final Clock clock;

    EmailRows(AgroalDataSource database, EmailConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void insert(Collection<NewEmail> emails) {
        if (emails.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new Columns(connection, insert)
                    .add("uuid", emails, NewEmail::id)
                    .add("uuid", emails, NewEmail::disputeId)
                    .add("text", emails, NewEmail::merchantId)
                    .add("text", emails, NewEmail::event)
                    .add("text", emails, email -> email.audience().name())
                    .add("text", emails, email -> email.template().wireName())
                    .add("text", emails, email -> names(email.changes()))
                    .add("text", emails, NewEmail::recipient)
                    .add("text", emails, email -> email.status().name())
                    .add("text", emails, NewEmail::reason)
                    .add("text", emails, this::messageId)
                    .add("text", emails, email -> email.queuedAt().toString())
                    .add("text", emails, email -> text(email.dueAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store e-mails", e);
        }
    }

    List<Pending> pending(Collection<UUID> disputeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setArray(1, connection.createArrayOf("uuid", disputeIds.toArray()));
            List<Pending> pending = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pending.add(new Pending(
                            new Pending.Key(row.getObject(1, UUID.class), row.getString(2)),
                            Template.named(row.getString(3))));
                }
            }
            return pending;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read pending e-mails", e);
        }
    }

    /** Updates that wait to be sent also tell of these changes. */
    void widen(Collection<MergedChange> changes) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(WIDEN)) {
            new Columns(connection, update)
                    .add("uuid", changes, MergedChange::disputeId)
                    .add("text", changes, change -> names(change.changes()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot widen e-mails", e);
        }
    }

    void lookAgain(Collection<UUID> disputeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(LOOK_AGAIN)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("uuid", disputeIds.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot queue held e-mails", e);
        }
    }

    void drop(Collection<UUID> disputeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(DROP)) {
            update.setArray(1, connection.createArrayOf("uuid", disputeIds.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop e-mails", e);
        }
    }

    private String messageId(NewEmail email) {
        String merchant = email.merchantId().replaceAll("[^A-Za-z0-9_-]", "-");
        return "<" + email.id() + "." + merchant + "@" + config.domain() + ">";
    }

    private static String names(Set<Change> changes) {
        return changes.stream().sorted().map(Change::name).collect(Collectors.joining(","));
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
