package dev.rejoinder.notification.inquiry;

import dev.rejoinder.notification.delivery.Draft;
import dev.rejoinder.notification.delivery.Editor;
import dev.rejoinder.notification.inquiry.OrderQuestions.Answer;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.talk.AnswerTargets;
import dev.rejoinder.notification.talk.AnswerTime;
import dev.rejoinder.notification.template.AnswerLetter;
import dev.rejoinder.notification.template.AsksLetter;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells the shop what is asked, with what is known of the order now, and the shopper what the shop answers. */
@ApplicationScoped
class InquiryEditor implements Editor {

    private static final int MOST_WORDS = 6_000;

    private final InquiryRows rows;
    private final OrderQuestions orders;
    private final AnswerTargets targets;

    InquiryEditor(InquiryRows rows, OrderQuestions orders, AnswerTargets targets) {
        this.rows = rows;
        this.orders = orders;
        this.targets = targets;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_SHOPPER_ASKS, Template.SHOPPER_ANSWER);
    }

    @Override
    public Draft draft(DueEmail email, Profile profile) {
        return email.template() == Template.SHOPPER_ANSWER ? answer(email) : question(email, profile);
    }

    private Draft answer(DueEmail email) {
        return rows.ofMail(email.id())
                .<Draft>map(inquiry -> new Draft.Ready(
                        new AnswerLetter(inquiry.orderId(), email.about().get(Inquiries.WORDS))))
                .orElseGet(() -> new Draft.Pointless("the question is not kept any more"));
    }

    private Draft question(DueEmail email, Profile profile) {
        if (profile.languageOf(email.recipient()).isEmpty()) {
            return new Draft.Pointless("the address no longer receives claims");
        }
        Optional<Asked> asked = Optional.ofNullable(email.about().get(Inquiries.MAIL))
                .flatMap(mail -> rows.asked(UUID.fromString(mail)))
                .filter(mail -> mail.words() != null);
        if (asked.isEmpty()) {
            return new Draft.Pointless("the question is not kept any more");
        }
        if (asked.get().inquiry().disputeId() != null) {
            return new Draft.Pointless("a claim has come, and the question stands with it");
        }
        Inquiry inquiry = asked.get().inquiry();
        Optional<Answer> order = orders.order(inquiry.merchantId(), inquiry.orderId());
        return order.isEmpty()
                ? new Draft.NotNow("evidence-service does not tell of the order")
                : new Draft.Ready(
                        letter(asked.get(), order.get().order(), email.about().containsKey(Inquiries.AGAIN), profile));
    }

    /** @param order null if it is not there any more */
    private AsksLetter letter(Asked mail, OrderFacts order, boolean again, Profile profile) {
        Inquiry inquiry = mail.inquiry();
        return new AsksLetter(
                inquiry.orderId(),
                inquiry.shopper(),
                inquiry.ofOrder(),
                again,
                mail.arrivedAt(),
                AnswerTime.by(profile.openingHours(), mail.arrivedAt(), targets.first()),
                mail.words().substring(0, Math.min(MOST_WORDS, mail.words().length())),
                mail.masked(),
                mail.files(),
                order == null ? null : order.told());
    }
}
