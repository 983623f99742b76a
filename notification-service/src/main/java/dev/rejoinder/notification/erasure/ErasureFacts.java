package dev.rejoinder.notification.erasure;

import dev.rejoinder.event.ErasureFact;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.kit.erasure.KeptFacts;
import dev.rejoinder.kit.inbox.FactHandler;
import dev.rejoinder.notification.bounce.Suppressions;
import dev.rejoinder.notification.followup.ForgottenAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Forgets whom evidence-service tells to forget. */
@ApplicationScoped
class ErasureFacts implements FactHandler<ErasureFact> {

    private final ForgottenMails mails;
    private final ForgottenWords words;
    private final ForgottenReplies replies;
    private final ForgottenInquiries inquiries;
    private final Suppressions suppressions;
    private final ForgottenAnswers answers;
    private final KeptFacts keptFacts;
    private final Clock clock;

    ErasureFacts(
            ForgottenMails mails,
            ForgottenWords words,
            ForgottenReplies replies,
            ForgottenInquiries inquiries,
            Suppressions suppressions,
            ForgottenAnswers answers,
            KeptFacts keptFacts,
            Clock clock) {
        this.mails = mails;
        this.words = words;
        this.replies = replies;
        this.inquiries = inquiries;
        this.suppressions = suppressions;
        this.answers = answers;
        this.keptFacts = keptFacts;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return ErasureFact.TOPIC;
    }

    @Override
    public Class<ErasureFact> type() {
        return ErasureFact.class;
    }

    @Override
    public void apply(List<ErasureFact> facts) {
        facts.forEach(fact -> erase((ShopperErased) fact));
    }

    /** A dispute has its claim's id. */
    private void erase(ShopperErased fact) {
        inquiries.forget(fact.merchantId(), fact.orderIds(), fact.claimIds(), clock.instant());
        replies.forget(fact.merchantId(), fact.claimIds(), clock.instant());
        mails.forget(fact.merchantId(), fact.claimIds(), clock.instant());
        words.forget(fact.merchantId(), fact.claimIds(), clock.instant());
        suppressions.forget(fact.merchantId(), fact.claimIds());
        answers.forget(fact.merchantId(), fact.claimIds());
        keptFacts.forget(fact.merchantId(), fact.claimIds());
    }
}
