package dev.rejoinder.simulator.scenario;

import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.dispute.Disputes;
import dev.rejoinder.simulator.dispute.Evidence;
import dev.rejoinder.simulator.dispute.Kind;
import dev.rejoinder.simulator.dispute.NotPossible;
import dev.rejoinder.simulator.dispute.ReasonCode;
import dev.rejoinder.simulator.dispute.Resolution;
import dev.rejoinder.simulator.dispute.State;
import dev.rejoinder.simulator.dispute.Status;
import dev.rejoinder.simulator.payment.Payments;
import dev.rejoinder.simulator.scenario.ScenarioOptions.Version;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A chargeback, from its notice until nothing can change any more. */
@Singleton
class ChargebackPlot {

    private static final int DAYS_TO_ANSWER = 11;
    private static final int DAYS_TO_ADD = 5;

    private final Disputes disputes;
    private final Payments payments;
    private final Telling telling;
    private final SimulatedClock clock;

    ChargebackPlot(Disputes disputes, Payments payments, Telling telling, SimulatedClock clock) {
        this.disputes = disputes;
        this.payments = payments;
        this.telling = telling;
        this.clock = clock;
    }

    void begin(Story story) {
        Instant now = clock.instant();
        Duration time = story.plan().respondWithin(DAYS_TO_ANSWER);
        Dispute dispute = disputes.open(new Disputes.NewDispute(
                Kind.CHARGEBACK,
                story.order(),
                story.order().amount(),
                story.plan().filingReason(),
                Status.awaitingMerchant(ReasonCode.MERCHANT_RESPONSE_REQUIRED, now),
                now.plus(time),
                null));
        story.isAbout(dispute);
        story.happened("The chargeback is filed and the merchant is told");
        telling.chargebackOpened(story, dispute);
        if (story.plan().name() == ScenarioName.BUYER_CANCELS) {
            story.after(
                    story.plan().cancelledAfter(),
                    "The buyer cancels",
                    () -> resolve(story, dispute.id(), ReasonCode.BUYER_CANCELLED, Resolution.MERCHANT_WON));
        }
        boolean asksAgain = story.plan().name() == ScenarioName.MORE_EVIDENCE;
        awaitAnswer(story, dispute.id(), time, asksAgain);
    }

    /** The merchant accepts: what was claimed is given back. */
    void accepted(Story story, String disputeId) {
        if (!disputes.get(disputeId).status().isDecided()) {
            resolve(story, disputeId, ReasonCode.MERCHANT_ACCEPTED_DISPUTE, Resolution.BUYER_WON);
        }
    }

    private void awaitAnswer(Story story, String disputeId, Duration time, boolean asksAgain) {
        int deadline = story.after(time, "The time to answer ends", () -> expire(story, disputeId));
        story.awaitAnswer("The merchant contests", () -> {
            story.drop(deadline);
            reviewed(story, disputeId, asksAgain);
        });
        if (story.plan().name() == ScenarioName.DEADLINE_PASSES) {
            return;
        }
        story.plan()
                .answeredAfter()
                .ifPresent(wait ->
                        story.after(wait, "The merchant answers in Seller Central", () -> answerElsewhere(disputeId)));
    }

    private void reviewed(Story story, String disputeId, boolean asksAgain) {
        telling.chargebackMoved(story, disputes.get(disputeId));
        if (asksAgain && story.plan().asksBuyer()) {
            story.after(story.plan().askedAgainAfter(), "The buyer is asked for more", () -> {
                telling.chargebackMoved(
                        story,
                        disputes.move(
                                disputeId,
                                Status.underReview(ReasonCode.BUYER_ADDITIONAL_EVIDENCES_REQUIRED, clock.instant())));
                decideLater(story, disputeId);
            });
        } else if (asksAgain) {
            story.after(
                    story.plan().askedAgainAfter(), "The merchant is asked for more", () -> askAgain(story, disputeId));
        } else {
            decideLater(story, disputeId);
        }
    }

    private void askAgain(Story story, String disputeId) {
        Duration time = Duration.ofDays(DAYS_TO_ADD);
        Dispute asked = disputes.askAgain(disputeId, clock.instant().plus(time));
        telling.chargebackMoved(story, asked);
        awaitAnswer(story, disputeId, time, false);
    }

    private void decideLater(Story story, String disputeId) {
        story.after(
                story.plan().decidedAfter(),
                "It is decided: " + story.plan().outcome().amazonName(),
                () -> resolve(
                        story,
                        disputeId,
                        story.plan().reasonCode(),
                        story.plan().outcome()));
    }

    private void expire(Story story, String disputeId) {
        // An answer may have come in the same moment; then it is not the deadline that decides.
        if (disputes.get(disputeId).status().state() == State.ACTION_REQUIRED) {
            resolve(story, disputeId, ReasonCode.MERCHANT_RESPONSE_DEADLINE_EXPIRED, Resolution.BUYER_WON);
        }
    }

    private void answerElsewhere(String disputeId) {
        try {
            disputes.contest(
                    disputeId, List.of(new Evidence("Other", null, "Answered in Seller Central", clock.instant())));
        } catch (NotPossible e) {
            // The merchant was quicker through the API.
            return;
        }
    }

    private void resolve(Story story, String disputeId, ReasonCode why, Resolution resolution) {
        story.dropTheRest();
        Dispute resolved = disputes.move(disputeId, Status.resolved(why, resolution, clock.instant()));
        telling.chargebackMoved(story, resolved);
        if (resolution == Resolution.BUYER_WON
                && story.plan().version() == Version.V1
                && why != ReasonCode.MERCHANT_ACCEPTED_DISPUTE) {
            payments.refund(story.order(), resolved.amount(), "Chargeback");
        }
        story.after(story.plan().closedAfter(), "It is closed", () -> {
            Dispute closed = disputes.close(disputeId);
            telling.chargebackMoved(story, closed);
        });
    }
}
