package dev.rejoinder.notification.email;

import dev.rejoinder.event.AnswerOrdered;
import dev.rejoinder.event.DisputeClosed;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.kit.inbox.FactHandler;
import dev.rejoinder.notification.dispute.DisputesHeard;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns what happened to disputes into e-mails to be written. */
@ApplicationScoped
class DisputeFactHandler implements FactHandler<DisputeFact> {

    private final ToldDisputes toldDisputes;
    private final Profiles profiles;
    private final EmailRows rows;
    private final EmailConfig config;
    private final Clock clock;
    private final Senders senders;
    private final MerchantMails merchantMails;
    private final ShopperMails shopperMails;
    private final Rebuild rebuild;
    private final ClosedCases closedCases;
    private final Event<DisputesHeard> heard;

    DisputeFactHandler(
            ToldDisputes toldDisputes,
            Profiles profiles,
            EmailRows rows,
            EmailConfig config,
            Clock clock,
            Senders senders,
            MerchantMails merchantMails,
            ShopperMails shopperMails,
            Rebuild rebuild,
            ClosedCases closedCases,
            Event<DisputesHeard> heard) {
        this.toldDisputes = toldDisputes;
        this.profiles = profiles;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.senders = senders;
        this.merchantMails = merchantMails;
        this.shopperMails = shopperMails;
        this.rebuild = rebuild;
        this.closedCases = closedCases;
        this.heard = heard;
    }

    @Override
    public String topic() {
        return DisputeFact.TOPIC;
    }

    @Override
    public Class<DisputeFact> type() {
        return DisputeFact.class;
    }

    @Override
    public void apply(List<DisputeFact> facts) {
        List<DisputeFact> told = facts.stream().filter(rebuild::isTold).toList();
        if (!told.isEmpty()) {
            take(told);
            rebuild.silence(told);
        }
        take(facts.stream().filter(fact -> !rebuild.isTold(fact)).toList());
    }

    private void take(List<DisputeFact> facts) {
        List<AnswerOrdered> answers = facts.stream()
                .filter(AnswerOrdered.class::isInstance)
                .map(AnswerOrdered.class::cast)
                .toList();
        order(answers);
        List<DisputeFact> others =
                facts.stream().filter(fact -> !(fact instanceof AnswerOrdered)).toList();
        if (!others.isEmpty()) {
            tell(others);
        }
    }

    /** Whether it is still to be sent is asked when it is: the dispute's version does not matter. */
    private void order(List<AnswerOrdered> answers) {
        if (!answers.isEmpty()) {
            rows.insertAnswers(answers);
            senders.wakeForAnswersAfterCommit();
        }
    }

    private void tell(List<DisputeFact> facts) {
        Map<UUID, Told> told = new HashMap<>(toldDisputes.of(ids(facts, DisputeFact.class)));
        Map<UUID, Told> toStore = new HashMap<>();
        List<News> news = new ArrayList<>();
        Map<String, Profile> profilesThere = profilesOf(facts);
        Plan plan = new Plan(profilesThere, clock.instant(), config.mergeWindow());
        for (DisputeFact fact : facts) {
            Told next = Told.of(fact);
            Told known = told.get(fact.disputeId());
            if (known == null || known.version() < next.version()) {
                plan(plan, fact, known, next);
                told.put(next.disputeId(), next);
                toStore.put(next.disputeId(), next);
                news.add(new News(fact, known));
            }
        }
        toldDisputes.store(toStore.values());
        List<News> fresh =
                news.stream().filter(each -> !rebuild.isTold(each.fact())).toList();
        closedCases.note(fresh);
        merchantMails.queue(news, profilesThere);
        write(plan, facts);
        shopperMails.queue(news, profilesThere.keySet());
        heard.fire(new DisputesHeard(fresh.stream().map(News::fact).toList()));
        senders.wakeAfterCommit();
    }

    private static void plan(Plan plan, DisputeFact fact, Told known, Told next) {
        if (fact instanceof DisputeOpened) {
            plan.opened(fact);
        } else if (fact instanceof DisputeUpdated && known != null) {
            plan.updated(fact, known.changesTo(next));
        }
    }

    /** What is known of the dispute is stored before held mails are looked at; see {@code Outgoing}. */
    private void write(Plan plan, List<DisputeFact> facts) {
        rows.insert(plan.opened());
        if (plan.hasUpdates()) {
            plan.mergeInto(rows.pending(plan.updatedDisputes()));
            rows.insert(plan.updates());
            rows.widen(plan.mergedChanges());
        }
        Set<UUID> updated = ids(facts, DisputeUpdated.class);
        if (!updated.isEmpty()) {
            rows.lookAgain(updated);
        }
        Set<UUID> closed = ids(facts, DisputeClosed.class);
        if (!closed.isEmpty()) {
            rows.drop(closed);
        }
    }

    private Map<String, Profile> profilesOf(List<DisputeFact> facts) {
        return profiles.findAll(facts.stream().map(DisputeFact::merchantId).collect(Collectors.toSet()));
    }

    private static Set<UUID> ids(List<DisputeFact> facts, Class<? extends DisputeFact> type) {
        return facts.stream()
                .filter(type::isInstance)
                .map(DisputeFact::disputeId)
                .collect(Collectors.toSet());
    }
}
