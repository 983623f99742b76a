package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.notification.bounce.Bounces;
import dev.rejoinder.notification.incoming.reading.MailKind;
import dev.rejoinder.notification.incoming.reading.MailReader;
import dev.rejoinder.notification.incoming.reading.ReadMail;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Mails that reach us, each taken once however often and on whatever way it comes.
 *
 * <ol>
 *   <li>It is read: what cannot be kept is taken out before anything is stored.
 *   <li>A report that one of our mails came back is noted there. Nothing else automatic leads to anything.
 *   <li>Whose it is is found out, and it is stored.
 *   <li>Who has to know hears of it, in the same transaction.
 * </ol>
 */
@ApplicationScoped
public class IncomingMails {

    private final MailReader reader;
    private final Owners owners;
    private final IncomingRows rows;
    private final Hearers hearers;
    private final Bounces bounces;
    private final Clock clock;
    private final MeterRegistry metrics;

    IncomingMails(
            MailReader reader,
            Owners owners,
            IncomingRows rows,
            Hearers hearers,
            Bounces bounces,
            Clock clock,
            MeterRegistry metrics) {
        this.reader = reader;
        this.owners = owners;
        this.rows = rows;
        this.hearers = hearers;
        this.bounces = bounces;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @return its id, the same for the same mail */
    @Transactional
    public UUID take(byte[] mail) {
        ReadMail read = reader.read(mail);
        if (rows.isKnown(read.id())) {
            return read.id();
        }
        if (read.kind() == MailKind.BOUNCE) {
            bounces.hear(mail);
        }
        return keep(read);
    }

    /** A mail that was not taken: its header tells that it is there. */
    @Transactional
    public UUID leave(byte[] header, String why) {
        return keep(reader.header(header, why));
    }

    private UUID keep(ReadMail read) {
        Instant now = clock.instant();
        Whose whose = owners.of(read);
        if (rows.insert(read, whose, now)) {
            metrics.counter("inbound_mail_total", "class", read.kind().name()).increment();
            Log.infof("Mail %s arrived: %s, %s", read.id(), read.kind(), whose.state());
            if (whose.isAssigned()) {
                hearers.hear(rows.find(read.id()).orElseThrow());
            } else if (whose.isStray()) {
                hearers.hearStray(rows.find(read.id()).orElseThrow());
            }
        }
        return read.id();
    }

    /** A person says which dispute the mail is about, and that the shopper wrote it. */
    @Transactional
    IncomingMail assign(UUID id, UUID disputeId, String merchantId, String by) {
        IncomingMail mail = rows.find(id).orElseThrow(() -> new NotFound("mail", id));
        Audience writer = mail.writer() == null ? Audience.SHOPPER : mail.writer();
        if (!rows.assign(id, disputeId, merchantId, writer, by, clock.instant())) {
            if (disputeId.equals(mail.disputeId()) && mail.state() == Whose.State.ASSIGNED) {
                return mail;
            }
            throw new Conflict("The mail is " + mail.state() + " and is not assigned anew");
        }
        Log.infof("Mail %s was assigned to dispute %s by a person", id, disputeId);
        IncomingMail assigned = rows.find(id).orElseThrow();
        hearers.hear(assigned);
        return assigned;
    }
}
