package dev.rejoinder.notification.incoming.mailbox;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.mail.imap.Mailbox;
import dev.rejoinder.mail.imap.Position;
import dev.rejoinder.notification.incoming.IncomingMails;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The mailbox of the domain that answers go to, read by one process at a time. */
final class ReplyMailbox implements Mailbox {

    static final int LARGEST = 10 * 1024 * 1024;

    /** Longer than the pause between two looks; two readers at once would only find the same mails twice. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String HOLD =
            """
            insert into incoming_mailbox as box (name, held_by, held_until) values (?, ?, ?)
            on conflict (name) do update set held_by = excluded.held_by, held_until = excluded.held_until
            where box.held_by is null or box.held_by = excluded.held_by or box.held_until < ?
            """;

    private final String name;
    private final IncomingMails mails;
    private final Sql sql;
    private final Clock clock;
    private final UUID reader = UUID.randomUUID();
    private volatile long lookedAtNanos = System.nanoTime();

    ReplyMailbox(String name, IncomingMails mails, Sql sql, Clock clock, MeterRegistry metrics) {
        this.name = name;
        this.mails = mails;
        this.sql = sql;
        this.clock = clock;
        TimeGauge.builder("inbound_mailbox_age", this::age, TimeUnit.SECONDS)
                .description("Since the mailbox for replies was last looked at")
                .register(metrics);
    }

    @Override
    public Optional<Position> position() {
        return QuarkusTransaction.requiringNew()
                .call(() -> isOurs()
                        ? sql.first(
                                "select uid_validity, last_uid from incoming_mailbox where name = ?",
                                row -> new Position(
                                        row.text("uid_validity") == null ? null : row.number("uid_validity"),
                                        row.number("last_uid")),
                                name)
                        : Optional.empty());
    }

    @Override
    public boolean isOurs() {
        Instant now = clock.instant();
        return QuarkusTransaction.joiningExisting()
                .call(() -> sql.update(HOLD, name, reader, now.plus(LEASE), now) == 1);
    }

    @Override
    public void take(byte[] mail) {
        mails.take(mail);
    }

    @Override
    public void leave(byte[] header, long bytes) {
        mails.leave(header, "it has " + bytes / 1024 / 1024 + " MiB and was left in the mailbox: look at it there");
    }

    @Override
    public void readUpTo(Position position, Instant arrived) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update incoming_mailbox set uid_validity = ?, last_uid = ? where name = ? and held_by = ?",
                        position.uidValidity(),
                        position.lastUid(),
                        name,
                        reader));
    }

    @Override
    public void connected() {
        lookedAtNanos = System.nanoTime();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update("update incoming_mailbox set checked_at = ? where name = ?", clock.instant(), name));
    }

    @Override
    public void failed(String reason, Duration pause) {
        Log.warnf("The mailbox for replies cannot be read, trying again in %s: %s", pause, reason);
    }

    void release() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update incoming_mailbox set held_by = null, held_until = null where held_by = ?", reader));
    }

    private double age() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lookedAtNanos);
    }
}
