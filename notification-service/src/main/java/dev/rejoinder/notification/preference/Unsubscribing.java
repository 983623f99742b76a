package dev.rejoinder.notification.preference;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.confirm.Given;
import dev.rejoinder.notification.confirm.Offer;
import dev.rejoinder.notification.confirm.Opened;
import dev.rejoinder.notification.confirm.Question;
import dev.rejoinder.notification.confirm.Thanks;
import dev.rejoinder.notification.link.WayOut;
import dev.rejoinder.notification.template.Bundled;
import dev.rejoinder.notification.template.SettingChange;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends the mails of the topic that a mail was of. What was changed after the mail was written is not changed again. */
@ApplicationScoped
class Unsubscribing implements Offer {

    private record Mail(String recipient, Template template, String subject, Instant queuedAt) {}

    private final Subscriptions subscriptions;
    private final ShopperWishes wishes;
    private final SettingsNotices notices;
    private final Sql sql;

    Unsubscribing(Subscriptions subscriptions, ShopperWishes wishes, SettingsNotices notices, Sql sql) {
        this.subscriptions = subscriptions;
        this.wishes = wishes;
        this.notices = notices;
        this.sql = sql;
    }

    @Override
    public String purpose() {
        return WayOut.PURPOSE;
    }

    @Override
    public Optional<Question> question(Opened opened) {
        UnsubscribeWords words = Bundled.words(UnsubscribeWords.class, opened.language());
        return mail(opened)
                .filter(mail -> isWanted(opened, mail))
                .map(mail -> Question.of(
                        words.title(),
                        List.of(
                                words.kind(mail.subject()),
                                isShopper(opened)
                                        ? words.rest_shopper(opened.shop().name())
                                        : words.rest(opened.shop().name())),
                        words.button()));
    }

    @Override
    public Thanks confirm(Opened opened, Given given) {
        Mail mail = mail(opened).orElseThrow();
        UnsubscribeWords words = Bundled.words(UnsubscribeWords.class, opened.language());
        if (isShopper(opened)) {
            wishes.none(opened.merchantId(), mail.recipient(), opened.emailId(), opened.disputeId());
            return new Thanks(words.done_title(), List.of(words.done(), words.back_shopper()));
        }
        Topic topic = topic(opened, mail).orElseThrow();
        if (subscriptions.want(opened.merchantId(), mail.recipient(), topic, false)) {
            notices.tell(
                    opened.merchantId(),
                    "unsubscribe/" + opened.emailId(),
                    null,
                    List.of(SettingChange.turned(topic.what(), mail.recipient(), false)),
                    List.of(mail.recipient()));
        }
        return new Thanks(words.done_title(), List.of(words.done(), words.back()));
    }

    private static boolean isShopper(Opened opened) {
        return opened.audience() == Audience.SHOPPER;
    }

    private boolean isWanted(Opened opened, Mail mail) {
        return isShopper(opened)
                ? mail.template().isOptional() && !wishes.wantsNone(opened.merchantId(), mail.recipient())
                : topic(opened, mail).isPresent();
    }

    private Optional<Mail> mail(Opened opened) {
        return sql.first(
                "select recipient, template, subject, queued_at from email where id = ? and recipient is not null",
                row -> new Mail(
                        row.text("recipient"),
                        Template.named(row.text("template")),
                        row.text("subject"),
                        row.instant("queued_at")),
                opened.emailId());
    }

    private Optional<Topic> topic(Opened opened, Mail mail) {
        return Topic.of(mail.template())
                .filter(topic -> mail.template().isOptional())
                .filter(topic -> subscriptions.of(opened.merchantId()).stream()
                        .anyMatch(known -> known.isOf(mail.recipient())
                                && known.topic() == topic
                                && known.wanted()
                                && !known.changedAt().isAfter(mail.queuedAt())));
    }
}
