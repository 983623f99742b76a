package dev.rejoinder.simulator.scenario;

import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.fault.Dice;
import dev.rejoinder.simulator.fault.NoticeFaults;
import dev.rejoinder.simulator.mail.ClaimMails;
import dev.rejoinder.simulator.payment.Refund;
import dev.rejoinder.simulator.scenario.ScenarioOptions.Version;
import dev.rejoinder.simulator.sns.LetterCase;
import dev.rejoinder.simulator.sns.Notices;
import jakarta.inject.Singleton;

/** Tells the merchant what happened in a story, the way the story's plan says. */
@Singleton
class Telling {

    private static final Notices.Manner PLAIN =
            new Notices.Manner(LetterCase.PASCAL, NoticeFaults.NONE, new Dice(0, 0));

    private final Notices notices;
    private final ClaimMails mails;

    Telling(Notices notices, ClaimMails mails) {
        this.notices = notices;
        this.mails = mails;
    }

    void chargebackOpened(Story story, Dispute dispute) {
        if (story.plan().version() == Version.V1) {
            notices.chargebackReceived(dispute, manner(story));
        } else {
            notices.disputeChanged(dispute, manner(story));
        }
        mail(story, dispute, ClaimMails.Occasion.OPENED);
    }

    /** Version 1 tells of the beginning only. */
    void chargebackMoved(Story story, Dispute dispute) {
        if (story.plan().version() == Version.V2) {
            notices.disputeChanged(dispute, manner(story));
        }
    }

    void mail(Story story, Dispute dispute, ClaimMails.Occasion occasion) {
        if (story.plan().sendsMail()) {
            Notices.Manner manner = manner(story);
            mails.send(
                    dispute,
                    new ClaimMails.Letter(
                            occasion,
                            story.plan().language(),
                            story.plan().options().comment(),
                            story.plan().options().mailAuthentication()),
                    manner.faults(),
                    manner.dice());
        }
    }

    void refunded(Story story, Refund refund) {
        if (story.plan().version() == Version.V1) {
            notices.refundMade(story.order(), refund, manner(story));
        } else {
            notices.refundChanged(story.order(), refund, manner(story));
        }
    }

    /** For claims that no scenario plays: those of payment service providers. */
    void movedWithoutStory(Dispute dispute) {
        notices.disputeChanged(dispute, PLAIN);
    }

    private static Notices.Manner manner(Story story) {
        Plan plan = story.plan();
        return new Notices.Manner(plan.letterCase(), plan.faults(), new Dice(plan.seed(), story.nextTold()));
    }
}
