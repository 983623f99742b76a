package dev.rejoinder.notification.message;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.notification.check.Author;
import dev.rejoinder.notification.check.Fields;
import dev.rejoinder.notification.check.RequestKey;
import dev.rejoinder.notification.dispute.KnownDispute;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.incoming.ReplyArrived;
import dev.rejoinder.notification.talk.Channel;
import dev.rejoinder.notification.talk.Contacts;
import dev.rejoinder.notification.talk.Speaker;
import dev.rejoinder.notification.talk.Spoken;
import dev.rejoinder.notification.template.Plain;
import dev.rejoinder.notification.template.Template;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes what people at the shop write to shoppers, and has it mailed at once: a person's word waits for no hour. */
@ApplicationScoped
class Messages {

    private static final int LONGEST_TEXT = 6_000;
    private static final int LONGEST_AUTHOR = 60;

    private final MessageRows rows;
    private final MailQueue queue;
    private final Contacts contacts;
    private final Clock clock;

    Messages(MessageRows rows, MailQueue queue, Contacts contacts, Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param by whose token it is */
    @Transactional
    Message write(KnownDispute dispute, NewMessage request, String requestKey, String by) {
        RequestKey key = RequestKey.of(requestKey, request);
        Message message = message(dispute, request, key, by);
        if (!rows.insert(message)) {
            Message known = rows.find(message.id()).orElseThrow();
            key.requireSame(known.requestHash());
            return known;
        }
        send(message);
        Log.infof("Message %s goes to the shopper of dispute %s", message.id(), message.disputeId());
        return message;
    }

    /** Hands on what somebody at the shop has answered by mail. */
    @Transactional(MANDATORY)
    void hear(ReplyArrived mail) {
        String words = Plain.lines(mail.words());
        if (words == null || words.isEmpty()) {
            return;
        }
        Message message = new Message(
                FactIds.of("message", mail.mailId().toString()),
                mail.disputeId(),
                mail.merchantId(),
                null,
                mail.sender(),
                null,
                words.substring(0, Math.min(words.length(), LONGEST_TEXT)),
                clock.instant(),
                "mail/" + mail.mailId(),
                null);
        if (rows.insert(message)) {
            send(message);
        }
    }

    private void send(Message message) {
        queue.queue(occasion(message, rows.hasShopperWritten(message.disputeId())));
        contacts.note(new Spoken(
                message.disputeId(),
                message.merchantId(),
                event(message),
                Speaker.SHOP,
                Channel.MAIL,
                message.writtenAt()));
    }

    private Message message(KnownDispute dispute, NewMessage request, RequestKey key, String by) {
        Fields fields = new Fields();
        String text = fields.requiredLines("text", request.text(), LONGEST_TEXT);
        String author = fields.line("author", request.author(), LONGEST_AUTHOR);
        fields.refuseIfWrong();
        return new Message(
                key.id("message", dispute.id()),
                dispute.id(),
                dispute.merchantId(),
                author == null ? Author.of(by) : author,
                by,
                request.language(),
                text,
                clock.instant(),
                key.hash(),
                null);
    }

    private static Occasion occasion(Message message, boolean isAnswer) {
        Map<String, String> about = new HashMap<>(Map.of("words", message.words()));
        Optional.ofNullable(message.author()).ifPresent(author -> about.put("author", author));
        Optional.ofNullable(message.language()).ifPresent(language -> about.put("language", language.tag()));
        if (isAnswer) {
            about.put("isAnswer", "true");
        }
        return new Occasion(
                message.disputeId(),
                message.merchantId(),
                event(message),
                Template.SHOPPER_MESSAGE,
                message.writtenAt(),
                about);
    }

    private static String event(Message message) {
        return "message/" + message.id();
    }

    /** The mail that carries it. */
    static UUID emailId(Message message) {
        return MailQueue.idToShopper(message.disputeId(), event(message), Template.SHOPPER_MESSAGE);
    }
}
