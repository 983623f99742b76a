package dev.rejoinder.notification.followup;

import dev.rejoinder.notification.confirm.Given;
import dev.rejoinder.notification.confirm.Offer;
import dev.rejoinder.notification.confirm.Opened;
import dev.rejoinder.notification.confirm.Question;
import dev.rejoinder.notification.confirm.Thanks;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.owner.Owners;
import dev.rejoinder.notification.owner.Reason;
import dev.rejoinder.notification.template.Bundled;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shopper says whether a refund has arrived; if not, somebody with more say looks for it. */
@ApplicationScoped
class RefundOffer implements Offer {

    static final String PURPOSE = "refund-arrived";
    static final String YES = "yes";
    static final String NO = "no";

    private final Owners owners;
    private final MailQueue mails;
    private final Clock clock;

    RefundOffer(Owners owners, MailQueue mails, Clock clock) {
        this.owners = owners;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Optional<Question> question(Opened opened) {
        FollowUpWords words = Bundled.words(FollowUpWords.class, opened.language());
        return Optional.of(new Question(
                words.refund_title(),
                List.of(),
                words.refund_legend(),
                List.of(new Question.Choice(YES, words.refund_yes()), new Question.Choice(NO, words.refund_no())),
                null,
                words.refund_button()));
    }

    @Override
    public Thanks confirm(Opened opened, Given given) {
        FollowUpWords words = Bundled.words(FollowUpWords.class, opened.language());
        if (given.choice().equals(YES)) {
            return new Thanks(words.refund_thanks(), List.of(words.refund_good()));
        }
        owners.escalate(opened.disputeId(), opened.merchantId(), Reason.REFUND_MISSING, "refund/" + opened.emailId());
        mails.queue(new Occasion(
                opened.disputeId(),
                opened.merchantId(),
                "refund-missing/" + opened.emailId(),
                Template.MERCHANT_REFUND_MISSING,
                clock.instant(),
                Map.of()));
        return new Thanks(
                words.refund_thanks(),
                List.of(words.refund_looked_for(opened.shop().name())));
    }
}
