package dev.rejoinder.notification.owner;

import dev.rejoinder.notification.confirm.Given;
import dev.rejoinder.notification.confirm.Offer;
import dev.rejoinder.notification.confirm.Opened;
import dev.rejoinder.notification.confirm.Question;
import dev.rejoinder.notification.confirm.Thanks;
import dev.rejoinder.notification.dispute.KnownDisputes;
import dev.rejoinder.notification.team.Level;
import dev.rejoinder.notification.template.Bundled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A shopper asks for somebody with more say. */
@ApplicationScoped
class HigherLevel implements Offer {

    static final String PURPOSE = "higher-level";

    private final Owners owners;
    private final KnownDisputes disputes;

    HigherLevel(Owners owners, KnownDisputes disputes) {
        this.owners = owners;
        this.disputes = disputes;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Optional<Question> question(Opened opened) {
        boolean open = disputes.find(opened.disputeId())
                .filter(dispute -> !dispute.closed())
                .isPresent();
        boolean highest = owners.of(opened.disputeId(), opened.merchantId())
                .filter(owner -> owner.level() == Level.L3)
                .isPresent();
        if (!open || highest) {
            return Optional.empty();
        }
        OwnerPageWords words = Bundled.words(OwnerPageWords.class, opened.language());
        return Optional.of(Question.of(
                words.higher_title(),
                List.of(words.higher_what(opened.shop().name()), words.higher_effect()),
                words.higher_button()));
    }

    @Override
    public Thanks confirm(Opened opened, Given given) {
        owners.escalate(opened.disputeId(), opened.merchantId(), Reason.ASKED_FOR, "asked/" + opened.emailId());
        OwnerPageWords words = Bundled.words(OwnerPageWords.class, opened.language());
        return new Thanks(words.higher_thanks(), List.of(words.higher_next()));
    }
}
