package dev.rejoinder.simulator.scenario;

import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.dispute.Disputes;
import dev.rejoinder.simulator.dispute.Kind;
import dev.rejoinder.simulator.dispute.ReasonCode;
import dev.rejoinder.simulator.dispute.Resolution;
import dev.rejoinder.simulator.dispute.Status;
import dev.rejoinder.simulator.mail.ClaimMails.Occasion;
import dev.rejoinder.simulator.payment.Payments;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** A claim under the A-to-z Guarantee: told by mail, answered where the simulator cannot see it, or not at all. */
@Singleton
class GuaranteePlot {

    private static final int DAYS_TO_ANSWER = 7;

    private final Disputes disputes;
    private final Payments payments;
    private final Telling telling;
    private final ChargebackPlot chargebacks;
    private final SimulatedClock clock;

    GuaranteePlot(
            Disputes disputes, Payments payments, Telling telling, ChargebackPlot chargebacks, SimulatedClock clock) {
        this.disputes = disputes;
        this.payments = payments;
        this.telling = telling;
        this.chargebacks = chargebacks;
        this.clock = clock;
    }

    void begin(Story story) {
        Instant now = clock.instant();
        Duration time = story.plan().respondWithin(DAYS_TO_ANSWER);
        Dispute claim = disputes.open(new Disputes.NewDispute(
                Kind.A_TO_Z,
                story.order(),
                story.order().amount(),
                story.plan().filingReason(),
                Status.awaitingMerchant(ReasonCode.MERCHANT_RESPONSE_REQUIRED, now),
                now.plus(time),
                null));
        story.isAbout(claim);
        story.happened("The claim is filed and the merchant is told by mail");
        telling.mail(story, claim, Occasion.OPENED);
        if (story.plan().name() == ScenarioName.CLAIM_BECOMES_CHARGEBACK) {
            story.after(
                    story.plan().cancelledAfter(),
                    "The buyer files a chargeback instead",
                    () -> becomeChargeback(story, claim.id()));
            return;
        }
        awaitDecision(story, claim.id(), time);
    }

    /** The merchant gave the money back, so there is nothing to decide. */
    void accepted(Story story, String claimId) {
        if (!disputes.get(claimId).status().isDecided()) {
            resolve(story, claimId, ReasonCode.MERCHANT_ACCEPTED_DISPUTE, Resolution.BUYER_WON, false);
        }
    }

    /** A claim that goes to the merchant was answered in time, by mail or in Seller Central. */
    private void awaitDecision(Story story, String claimId, Duration time) {
        boolean answered = story.plan().outcome() != Resolution.BUYER_WON
                || story.plan().answeredAfter().isPresent();
        if (!answered) {
            story.after(
                    time,
                    "The time to answer ends",
                    () -> resolve(
                            story, claimId, ReasonCode.MERCHANT_RESPONSE_DEADLINE_EXPIRED, Resolution.BUYER_WON, true));
            return;
        }
        Duration wait = story.plan().answeredAfter().orElse(Duration.ofDays(1));
        story.after(wait, "The merchant answers by mail or in Seller Central", () -> {
            disputes.move(claimId, Status.underReview(null, clock.instant()));
            story.after(
                    story.plan().decidedAfter(),
                    "It is decided: " + story.plan().outcome().amazonName(),
                    () -> resolve(
                            story,
                            claimId,
                            story.plan().reasonCode(),
                            story.plan().outcome(),
                            story.plan().outcome() == Resolution.BUYER_WON));
        });
    }

    private void becomeChargeback(Story story, String claimId) {
        Dispute closed = disputes.move(
                claimId, Status.resolved(ReasonCode.CHARGEBACK_FILED, Resolution.NO_FAULT, clock.instant()));
        telling.mail(story, closed, Occasion.DECIDED);
        disputes.close(claimId);
        chargebacks.begin(story);
    }

    private void resolve(Story story, String claimId, ReasonCode why, Resolution resolution, boolean refunds) {
        story.dropTheRest();
        Dispute resolved = disputes.move(claimId, Status.resolved(why, resolution, clock.instant()));
        telling.mail(story, resolved, Occasion.DECIDED);
        if (refunds) {
            payments.refund(story.order(), resolved.amount(), "AmazonA-ZGuarantee");
        }
        story.after(story.plan().closedAfter(), "It is closed", () -> disputes.close(claimId));
    }
}
