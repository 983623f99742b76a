package dev.rejoinder.notification.owner;

import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Who hears that somebody else looks after a case: that one, and the shopper. */
@ApplicationScoped
class OwnerMails {

    static final String NUMBER = "ownerNumber";

    private final MailQueue mails;
    private final Clock clock;

    OwnerMails(MailQueue mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** Whoever receives claims hears of this one anyway. */
    void opened(Owner owner, Profile profile) {
        if (profile.languageOf(owner.address()).isEmpty()) {
            mails.queueTo(owner.address(), occasion(owner, Template.MERCHANT_CASE_ASSIGNED));
        }
    }

    void handedOver(Owner owner) {
        mails.queueTo(owner.address(), occasion(owner, Template.MERCHANT_CASE_ASSIGNED));
        mails.queue(occasion(owner, Template.SHOPPER_NEW_OWNER));
    }

    private Occasion occasion(Owner owner, Template template) {
        return new Occasion(
                owner.disputeId(),
                owner.merchantId(),
                "owner-" + owner.number() + "/" + owner.cause(),
                template,
                clock.instant(),
                Map.of(
                        NUMBER,
                        Integer.toString(owner.number()),
                        "reason",
                        owner.reason().name()));
    }
}
