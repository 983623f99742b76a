package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.dkim.Dkim;
import dev.rejoinder.notification.inbound.Participant;
import dev.rejoinder.notification.inbound.ReturnAddresses;
import dev.rejoinder.notification.link.WayOut;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.outgoing.Threads;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.smtp.HeaderText;
import dev.rejoinder.notification.smtp.NumberedMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Puts a written mail together as it leaves. */
@ApplicationScoped
class Composer {

    private final EmailConfig config;
    private final Threads threads;
    private final ReturnAddresses returnAddresses;
    private final WayOut wayOut;
    private final Dkim dkim;
    private final Clock clock;

    Composer(
            EmailConfig config,
            Threads threads,
            ReturnAddresses returnAddresses,
            WayOut wayOut,
            Dkim dkim,
            Clock clock) {
        this.config = config;
        this.threads = threads;
        this.returnAddresses = returnAddresses;
        this.wayOut = wayOut;
        this.dkim = dkim;
        this.clock = clock;
    }

    /** The headers make no auto-responder answer what no person wrote, and keep one case in one thread. */
    Message compose(DueEmail email, Envelope envelope) throws MessagingException {
        Instant now = clock.instant();
        Participant participant = new Participant(email.id(), email.template().audience());
        NumberedMessage mail = new NumberedMessage(email.messageId());
        mail.setEnvelopeFrom(returnAddresses.ofBounces(participant).orElse(config.sender()));
        mail.setHeader("From", HeaderText.mailbox(senderName(email, envelope), config.sender()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.recipient(), true));
        Optional<String> replyTo = replyTo(email, envelope, participant);
        if (replyTo.isPresent()) {
            mail.setHeader("Reply-To", replyTo.get());
        }
        mail.setHeader("Subject", HeaderText.subject(envelope.content().subject()));
        mail.setSentDate(Date.from(now));
        Optional<String> first = threads.first(email, envelope.recipient());
        Optional<String> answered = email.answers().or(() -> first);
        if (answered.isPresent()) {
            mail.setHeader("In-Reply-To", answered.get());
            mail.setHeader("References", references(first, answered.get()));
        }
        mail.setHeader("List-Id", HeaderText.mailbox(envelope.profile().name(), listId(email.merchantId())));
        if (email.template().isOptional()) {
            String out = wayOut.of(email.id(), email.queuedAt())
                    .orElseThrow(() -> new IllegalStateException("An optional mail needs a way out of it, RFC 8058"));
            mail.setHeader("List-Unsubscribe", "<" + out + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setHeader("Content-Language", envelope.language().tag());
        if (!email.template().isPersonsWord()) {
            mail.setHeader("Auto-Submitted", email.answers().isPresent() ? "auto-replied" : "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        }
        mail.setContent(Body.of(email.id().toString(), envelope.content()));
        mail.saveChanges();
        return dkim.signed(mail, now);
    }

    private static String references(Optional<String> first, String answered) {
        return first.filter(id -> !id.equals(answered)).map(id -> id + " ").orElse("") + answered;
    }

    /** Without a mailbox of ours for them, shoppers answer to the shop. */
    private Optional<String> replyTo(DueEmail email, Envelope envelope, Participant participant) {
        Optional<String> contact = email.template().audience() == Audience.SHOPPER
                ? Optional.of(envelope.profile().contactIn(envelope.language()).email())
                : Optional.empty();
        return returnAddresses
                .ofReplies(participant)
                .map(address -> HeaderText.mailbox(senderName(email, envelope), address))
                .or(() -> contact);
    }

    /** What people sort a shop's mails by; RFC 2919. */
    private String listId(String merchantId) {
        return merchantId.replaceAll("[^A-Za-z0-9-]", "-") + ".claims." + config.domain();
    }

    private static String senderName(DueEmail email, Envelope envelope) {
        String shop = envelope.profile().name();
        String person = email.about().get("owner");
        return switch (email.template().audience()) {
            case SHOPPER -> person == null ? shop : personAt(person, shop, envelope.language());
            case MERCHANT, AMAZON -> "Rejoinder (" + shop + ")";
            case OPS -> "Rejoinder";
        };
    }

    private static String personAt(String person, String shop, Language language) {
        String at =
                switch (language) {
                    case EN -> "at";
                    case DE -> "von";
                    case IT -> "di";
                    case ES -> "de";
                };
        return person + " " + at + " " + shop;
    }
}
