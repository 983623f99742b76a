package dev.rejoinder.simulator.scenario;

import dev.rejoinder.simulator.account.Merchant;
import dev.rejoinder.simulator.account.Merchants;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.clock.Timeline;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.dispute.DisputeChanged;
import dev.rejoinder.simulator.dispute.DisputeChanged.Change;
import dev.rejoinder.simulator.dispute.Disputes;
import dev.rejoinder.simulator.dispute.Kind;
import dev.rejoinder.simulator.payment.Order;
import dev.rejoinder.simulator.payment.Payments;
import dev.rejoinder.simulator.payment.RefundChanged;
import dev.rejoinder.simulator.problem.Refused;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Begins stories, and lets them know what the merchant does. */
@Singleton
public class Scenarios {

    private final Merchants merchants;
    private final Payments payments;
    private final Disputes disputes;
    private final SimulatedClock clock;
    private final Timeline timeline;
    private final ChargebackPlot chargebacks;
    private final GuaranteePlot guarantees;
    private final Telling telling;
    private final Map<String, Story> stories = new ConcurrentHashMap<>();
    private final Map<String, Story> ofOrder = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    Scenarios(
            Merchants merchants,
            Payments payments,
            Disputes disputes,
            SimulatedClock clock,
            Timeline timeline,
            ChargebackPlot chargebacks,
            GuaranteePlot guarantees,
            Telling telling) {
        this.merchants = merchants;
        this.payments = payments;
        this.disputes = disputes;
        this.clock = clock;
        this.timeline = timeline;
        this.chargebacks = chargebacks;
        this.guarantees = guarantees;
        this.telling = telling;
    }

    /** @return how it stands */
    public ScenarioView begin(ScenarioName name, ScenarioOptions options) {
        Plan plan = plan(name, options);
        int number = numbers.incrementAndGet();
        Order order = payments.pay(plan.merchant(), plan.order(number, clock.instant()));
        Story story = new Story(String.valueOf(number), plan, order, clock, timeline);
        stories.put(story.id(), story);
        ofOrder.put(order.chargePermissionId(), story);
        // Nobody may react to what is told before the story is ready for it.
        synchronized (story) {
            if (name == ScenarioName.A_TO_Z || name == ScenarioName.CLAIM_BECOMES_CHARGEBACK) {
                guarantees.begin(story);
            } else {
                chargebacks.begin(story);
            }
        }
        return ScenarioView.of(story);
    }

    /** Refuses what cannot be played. */
    public void check(ScenarioName name, ScenarioOptions options) {
        plan(name, options);
    }

    private Plan plan(ScenarioName name, ScenarioOptions options) {
        Plan plan = new Plan(name, options, merchant(options.merchantId()));
        plan.order(0, clock.instant());
        return plan;
    }

    Optional<Story> find(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    /** The oldest first. */
    List<Story> all() {
        List<Story> all = new ArrayList<>(stories.values());
        all.sort((a, b) -> Integer.compare(Integer.parseInt(a.id()), Integer.parseInt(b.id())));
        return all;
    }

    void on(@Observes DisputeChanged changed) {
        Dispute dispute = changed.dispute();
        Story story = ofOrder.get(dispute.order().chargePermissionId());
        if (dispute.provider() != null || story == null) {
            telling.movedWithoutStory(dispute);
        } else if (changed.change() == Change.CONTESTED) {
            story.answered();
        }
    }

    void on(@Observes RefundChanged changed) {
        Story story = ofOrder.get(changed.order().chargePermissionId());
        if (story == null) {
            return;
        }
        telling.refunded(story, changed.refund());
        boolean all = payments.refunded(changed.order())
                        .value()
                        .compareTo(changed.order().amount().value())
                == 0;
        if (all
                && changed.refund().completedAt() == null
                && "SellerInitiated".equals(changed.refund().type())) {
            story.disputeIds().forEach(id -> accepted(story, id));
        }
    }

    private void accepted(Story story, String disputeId) {
        synchronized (story) {
            if (disputes.get(disputeId).kind() == Kind.CHARGEBACK) {
                chargebacks.accepted(story, disputeId);
            } else {
                guarantees.accepted(story, disputeId);
            }
        }
    }

    private Merchant merchant(String id) {
        if (id != null) {
            return merchants
                    .find(id)
                    .orElseThrow(() -> Refused.unprocessable(
                            "There is no merchant " + id + " yet: PUT /merchants/" + id + " opens an account"));
        }
        List<Merchant> all = merchants.all();
        if (all.size() != 1) {
            throw Refused.unprocessable(
                    all.isEmpty()
                            ? "There is no merchant yet: PUT /merchants/{merchantId} opens an account"
                            : "Say which merchant: {\"merchantId\": \"..\"}");
        }
        return all.get(0);
    }
}
