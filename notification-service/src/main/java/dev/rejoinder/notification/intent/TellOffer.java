package dev.rejoinder.notification.intent;

import dev.rejoinder.notification.confirm.Given;
import dev.rejoinder.notification.confirm.Offer;
import dev.rejoinder.notification.confirm.Opened;
import dev.rejoinder.notification.confirm.Question;
import dev.rejoinder.notification.confirm.Thanks;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.template.Bundled;
import dev.rejoinder.notification.template.HowToWords;
import dev.rejoinder.notification.template.Template;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets a shopper tell the shop, with one click, that withdrawing or appealing is what they want. It does neither. */
final class TellOffer implements Offer {

    private final Intent intent;
    private final IntentRows rows;
    private final MailQueue queue;
    private final Clock clock;

    TellOffer(Intent intent, IntentRows rows, MailQueue queue, Clock clock) {
        this.intent = intent;
        this.rows = rows;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return intent.wireName();
    }

    @Override
    public Optional<Question> question(Opened opened) {
        HowToWords words = words(opened);
        String shop = opened.shop().name();
        return Optional.of(Question.of(
                intent == Intent.WITHDRAW ? words.page_withdraw(shop) : words.page_appeal(shop),
                List.of(words.page_only(shop)),
                words.page_button(shop)));
    }

    @Override
    public Thanks confirm(Opened opened, Given given) {
        Instant now = clock.instant();
        rows.confirm(UUID.fromString(opened.about().get("mail")), intent, null, now);
        queue.queue(new Occasion(
                opened.disputeId(),
                opened.merchantId(),
                "told/" + purpose(),
                Template.MERCHANT_SHOPPER_TELLS,
                now,
                Map.of("intent", purpose(), "at", now.toString())));
        HowToWords words = words(opened);
        return new Thanks(words.page_thanks(opened.shop().name()), List.of(words.page_steps()));
    }

    private static HowToWords words(Opened opened) {
        return Bundled.words(HowToWords.class, opened.language());
    }
}
