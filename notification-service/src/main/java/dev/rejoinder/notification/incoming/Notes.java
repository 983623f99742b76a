package dev.rejoinder.notification.incoming;

import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.inbound.InboundConfig;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.talk.AnswerTargets;
import dev.rejoinder.notification.talk.AnswerTime;
import dev.rejoinder.notification.talk.Temper;
import dev.rejoinder.notification.template.Template;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mails that a shopper's message leads to: the shop hears of it at once, the shopper after a while, once a day. */
@ApplicationScoped
class Notes {

    private static final int MOST_WORDS = 6_000;

    private final MailQueue queue;
    private final Profiles profiles;
    private final InboundConfig config;
    private final AnswerTargets targets;
    private final Temper temper;
    private final boolean answersAreSentOn;

    Notes(
            MailQueue queue,
            Profiles profiles,
            InboundConfig config,
            AnswerTargets targets,
            Temper temper,
            @All List<ShopAnswers> answers) {
        this.queue = queue;
        this.profiles = profiles;
        this.config = config;
        this.targets = targets;
        this.temper = temper;
        this.answersAreSentOn = !answers.isEmpty();
    }

    void tell(IncomingMail mail, List<KeptFile> files) {
        Optional<Profile> profile = profiles.find(mail.merchantId());
        queue.queue(occasion(
                mail, "incoming/" + mail.id(), Template.MERCHANT_SHOPPER_WROTE, forShop(mail, files, profile)));
        if (profile.isPresent() && mail.verified()) {
            LocalDate day = LocalDate.ofInstant(
                    mail.arrivedAt(), ZoneId.of(profile.get().timeZone()));
            queue.queue(occasion(
                    mail, "acknowledged/" + day, Template.SHOPPER_MESSAGE_ARRIVED, forShopper(mail, profile.get())));
        }
    }

    private Occasion occasion(IncomingMail mail, String event, Template template, Map<String, String> about) {
        boolean toShopper = template == Template.SHOPPER_MESSAGE_ARRIVED;
        return new Occasion(
                mail.disputeId(),
                mail.merchantId(),
                event,
                template,
                toShopper ? mail.arrivedAt().plus(config.grace()) : mail.arrivedAt(),
                about);
    }

    private Map<String, String> forShop(IncomingMail mail, List<KeptFile> files, Optional<Profile> profile) {
        Map<String, String> about = new HashMap<>();
        about.put("mail", mail.id().toString());
        about.put("arrivedAt", mail.arrivedAt().toString());
        about.put(
                "words",
                mail.words().substring(0, Math.min(MOST_WORDS, mail.words().length())));
        if (mail.words().length() > MOST_WORDS) {
            about.put("shortened", "true");
        }
        if (!files.isEmpty()) {
            about.put("files", String.valueOf(files.size()));
        }
        if (!mail.masked().isEmpty()) {
            about.put("masked", "true");
        }
        if (mail.verified()) {
            profile.ifPresent(shop -> about.put("answerBy", answerBy(shop, mail).toString()));
        }
        if (temper.soundsUpset(mail.id())) {
            about.put("upset", "true");
        }
        if (answersAreSentOn) {
            about.put("answerable", "true");
        }
        return about;
    }

    private Map<String, String> forShopper(IncomingMail mail, Profile profile) {
        Map<String, String> about = new HashMap<>();
        about.put("mail", mail.id().toString());
        about.put("arrivedAt", mail.arrivedAt().toString());
        about.put("answerBy", answerBy(profile, mail).toString());
        if (mail.messageId() != null) {
            about.put("answers", mail.messageId());
        }
        if (!mail.masked().isEmpty()) {
            about.put("masked", "true");
        }
        return about;
    }

    private Instant answerBy(Profile shop, IncomingMail mail) {
        return AnswerTime.by(shop.openingHours(), mail.arrivedAt(), targets.next(mail.disputeId()));
    }
}
