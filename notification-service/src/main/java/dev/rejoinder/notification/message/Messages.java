package dev.rejoinder.notification.message;

import dev.rejoinder.notification.check.Author;
import dev.rejoinder.notification.check.Fields;
import dev.rejoinder.notification.check.RequestKey;
import dev.rejoinder.notification.dispute.KnownDispute;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
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
    private final Clock clock;

    Messages(MessageRows rows, MailQueue queue, Clock clock) {
        this.rows = rows;
        this.queue = queue;
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
        queue.queue(occasion(message));
        Log.infof("Message %s goes to the shopper of dispute %s", message.id(), message.disputeId());
        return message;
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

    private static Occasion occasion(Message message) {
        Map<String, String> about = new HashMap<>(Map.of("words", message.words()));
        Optional.ofNullable(message.author()).ifPresent(author -> about.put("author", author));
        Optional.ofNullable(message.language()).ifPresent(language -> about.put("language", language.tag()));
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
