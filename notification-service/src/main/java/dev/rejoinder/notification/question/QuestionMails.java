package dev.rejoinder.notification.question;

import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The mails that a question leads to: itself, and one reminder while there is time. */
@ApplicationScoped
class QuestionMails {

    private static final Duration LAST_DAYS = Duration.ofDays(2);

    private final MailQueue queue;

    QuestionMails(MailQueue queue) {
        this.queue = queue;
    }

    void queue(Question question) {
        queue.queue(occasion(question, Template.SHOPPER_QUESTION, question.askedAt()));
        queue.queue(occasion(question, Template.SHOPPER_QUESTION_REMINDER, remindAt(question)));
    }

    static UUID id(Question question) {
        return MailQueue.idToShopper(question.disputeId(), event(question), Template.SHOPPER_QUESTION);
    }

    /** Two days before, or half-way where that is less. */
    private static Instant remindAt(Question question) {
        Duration time = Duration.between(question.askedAt(), question.answerBy());
        Duration half = time.dividedBy(2);
        return question.answerBy().minus(half.compareTo(LAST_DAYS) < 0 ? half : LAST_DAYS);
    }

    private static Occasion occasion(Question question, Template template, Instant due) {
        return new Occasion(
                question.disputeId(), question.merchantId(), event(question), template, due, about(question));
    }

    private static String event(Question question) {
        return "question/" + question.id();
    }

    static Map<String, String> about(Question question) {
        Map<String, String> about = new HashMap<>();
        about.put("question", question.id().toString());
        about.put("answerBy", question.answerBy().toString());
        about.put("items", String.valueOf(question.items().size()));
        if (question.author() != null) {
            about.put("author", question.author());
        }
        List<Item> items = question.items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            about.put("what." + (i + 1), item.what());
            about.put("why." + (i + 1), item.why());
            if (item.example() != null) {
                about.put("example." + (i + 1), item.example());
            }
        }
        return about;
    }
}
