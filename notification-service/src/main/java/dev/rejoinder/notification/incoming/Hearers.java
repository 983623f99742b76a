package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.ReplyKind;
import dev.rejoinder.event.ReplyReceived;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.notification.inbound.InboundConfig;
import dev.rejoinder.notification.talk.Channel;
import dev.rejoinder.notification.talk.Contacts;
import dev.rejoinder.notification.talk.Speaker;
import dev.rejoinder.notification.talk.Spoken;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Who hears that a mail has become a dispute's, all in the transaction that makes it so. */
@ApplicationScoped
class Hearers {

    private final Outbox outbox;
    private final IncomingRows rows;
    private final Event<ReplyArrived> arrived;
    private final Event<StrayMail> strays;
    private final Notes notes;
    private final Contacts contacts;
    private final List<ShopAnswers> shopAnswers;
    private final InboundConfig config;
    private final Clock clock;

    Hearers(
            Outbox outbox,
            IncomingRows rows,
            Event<ReplyArrived> arrived,
            Event<StrayMail> strays,
            Notes notes,
            Contacts contacts,
            @All List<ShopAnswers> shopAnswers,
            InboundConfig config,
            Clock clock) {
        this.outbox = outbox;
        this.rows = rows;
        this.arrived = arrived;
        this.strays = strays;
        this.notes = notes;
        this.contacts = contacts;
        this.shopAnswers = shopAnswers;
        this.config = config;
        this.clock = clock;
    }

    void hear(IncomingMail mail) {
        List<KeptFile> files = rows.files(mail.id());
        ReplyArrived reply = mail.reply(files);
        record(mail);
        arrived.fire(reply);
        if (!mail.isByPerson()) {
            return;
        }
        if (mail.writer() == Audience.SHOPPER && mail.verified()) {
            contacts.note(new Spoken(
                    mail.disputeId(),
                    mail.merchantId(),
                    "mail/" + mail.id(),
                    Speaker.SHOPPER,
                    Channel.MAIL,
                    mail.arrivedAt()));
        }
        if (mail.writer() == Audience.SHOPPER && !isFlooding(mail)) {
            notes.tell(mail, files);
        }
        if (mail.writer() == Audience.MERCHANT && mail.verified()) {
            shopAnswers.forEach(hearer -> hearer.answered(reply));
        }
    }

    /** What was told to people before it became a dispute's is only noted. */
    void record(IncomingMail mail) {
        outbox.append(fact(mail));
    }

    void hearStray(IncomingMail mail) {
        if (mail.isByPerson() && mail.sender() != null && !isFlooding(mail)) {
            strays.fire(new StrayMail(
                    mail.id(), mail.sender(), mail.writer(), mail.answered(), mail.words(), mail.arrivedAt()));
        }
    }

    /** A robot without any mark must not make us write without end. */
    private boolean isFlooding(IncomingMail mail) {
        return mail.sender() != null
                && rows.countSince(mail.sender(), mail.arrivedAt().minus(Duration.ofHours(1))) > config.toldPerHour();
    }

    private ReplyReceived fact(IncomingMail mail) {
        return new ReplyReceived(
                FactIds.fact(mail.id(), ReplyReceived.TYPE, 1),
                clock.instant(),
                mail.merchantId(),
                mail.disputeId(),
                mail.id(),
                mail.writer(),
                ReplyKind.valueOf(mail.kind().name()),
                mail.verified());
    }
}
