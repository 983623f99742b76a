package dev.rejoinder.notification.delivery;

import static java.util.stream.Collectors.partitioningBy;

import dev.rejoinder.kit.problem.StorageTrouble;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.DisputeAnswer;
import dev.rejoinder.notification.dispute.Disputes;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.outgoing.Backoff;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.outgoing.Holding;
import dev.rejoinder.notification.outgoing.Noting;
import dev.rejoinder.notification.outgoing.Outgoing;
import dev.rejoinder.notification.outgoing.Step;
import dev.rejoinder.notification.outgoing.Step.Kind;
import dev.rejoinder.notification.outgoing.Tally;
import dev.rejoinder.notification.outgoing.Tally.Outcome;
import dev.rejoinder.notification.pace.Pace;
import dev.rejoinder.notification.pace.Pause;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a few mails from their row to an outcome: looks at the facts again, writes, hands over, notes. */
@ApplicationScoped
class Round {

    /** What leads comes before what it can also tell. */
    private static final Comparator<DueEmail> WEIGHTIEST_FIRST = Comparator.comparing(Pace::governs)
            .thenComparing(email -> -email.template().weight())
            .thenComparing(DueEmail::queuedAt, Comparator.reverseOrder());

    private final Bulletins bulletins;
    private final Disputes disputes;
    private final Profiles profiles;
    private final Rechecks rechecks;
    private final Addressees addressees;
    private final Pace pace;
    private final Writing writing;
    private final Outgoing outgoing;
    private final Holding holding;
    private final Tally tally;
    private final EmailConfig config;
    private final Clock clock;

    Round(
            Bulletins bulletins,
            Disputes disputes,
            Profiles profiles,
            Rechecks rechecks,
            Addressees addressees,
            Pace pace,
            Writing writing,
            Outgoing outgoing,
            Holding holding,
            Tally tally,
            EmailConfig config,
            Clock clock) {
        this.bulletins = bulletins;
        this.disputes = disputes;
        this.profiles = profiles;
        this.rechecks = rechecks;
        this.addressees = addressees;
        this.pace = pace;
        this.writing = writing;
        this.outgoing = outgoing;
        this.holding = holding;
        this.tally = tally;
        this.config = config;
        this.clock = clock;
    }

    void run(List<DueEmail> taken) {
        Map<Boolean, List<DueEmail>> aboutOne =
                taken.stream().collect(partitioningBy(email -> email.disputeId() != null));
        aboutOne.get(false)
                .forEach(email ->
                        guarded(email, () -> bulletins.send(email).ifPresent(notNow -> postpone(email, notNow))));
        Map<UUID, List<DueEmail>> byDispute = aboutOne.get(true).stream()
                .collect(Collectors.groupingBy(DueEmail::disputeId, LinkedHashMap::new, Collectors.toList()));
        byDispute.forEach((disputeId, emails) -> {
            DisputeAnswer answer = disputes.ask(disputeId, dispute -> emails.stream()
                    .anyMatch(email -> email.template().tellsHandling()
                            || hasWaited(email)
                            || ShopperNews.turnsOnRefunds(email.template(), dispute)));
            List<DueEmail> inOrder = emails.stream().sorted(WEIGHTIEST_FIRST).toList();
            for (int i = 0; i < inOrder.size(); i++) {
                DueEmail email = inOrder.get(i);
                List<DueEmail> others = inOrder.subList(i + 1, inOrder.size());
                guarded(email, () -> handle(email, answer, others));
            }
        });
    }

    /** Others may wait with it, to be told in it. */
    private static boolean hasWaited(DueEmail email) {
        return email.postponed() > 0 && Pace.governs(email);
    }

    private void handle(DueEmail email, DisputeAnswer answer, List<DueEmail> others) {
        if (answer instanceof DisputeAnswer.Found found) {
            send(email, found.dispute(), found.handling(), others);
        } else if (answer instanceof DisputeAnswer.NotThere notThere) {
            postpone(email, notThere.reason());
        } else if (answer instanceof DisputeAnswer.NotNow notNow) {
            postpone(email, notNow.reason());
        }
    }

    private void guarded(DueEmail email, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (StorageTrouble.isIn(e)) {
                postpone(email, "our database was away");
                return;
            }
            Log.errorf(e, "Mail %s cannot be written", email.id());
            postpone(email, "it cannot be written: " + e.getClass().getSimpleName());
        }
    }

    private void send(DueEmail email, Dispute dispute, Handling handling, List<DueEmail> others) {
        Optional<Profile> profile = profiles.find(email.merchantId());
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                Kind.CHECKED, clock.instant(), "the dispute is " + dispute.state() + ", version " + dispute.version()));
        Optional<String> obsolete = rechecks.whyNot(email, dispute, handling, profile);
        if (obsolete.isPresent()) {
            Noting.note(() -> outgoing.drop(email, steps, obsolete.get()));
            tally.count(email.template(), Outcome.DROPPED_STALE);
            return;
        }
        Optional<String> notYet = ShopperNews.notYet(email.template(), handling);
        if (notYet.isPresent()) {
            Duration rest = Backoff.pause(email.postponed(), config.longestPause());
            Noting.note(() -> holding.until(email, clock.instant().plus(rest), notYet.get()));
            return;
        }
        String recipient = Readers.address(email, dispute);
        if (recipient == null) {
            Noting.note(() -> holding.untilNewer(email, dispute.version(), "NO_SHOPPER_ADDRESS"));
            return;
        }
        Optional<String> address = addressees.of(email, recipient, profile.get());
        if (address.isEmpty()) {
            Noting.note(() -> outgoing.suppress(email, steps, addressees.trouble(email, recipient)));
            tally.count(email.template(), Outcome.SUPPRESSED);
            return;
        }
        Optional<String> approval = Approval.needed(email, dispute, profile.get());
        if (approval.isPresent()) {
            Noting.note(() -> holding.forPerson(email, approval.get()));
            tally.count(email.template(), Outcome.WAITING);
            return;
        }
        Optional<Pause> pause = pace.pause(email, dispute, profile.get());
        if (pause.isPresent()) {
            Noting.note(
                    () -> holding.until(email, pause.get().until(), pause.get().why()));
            tally.count(email.template(), Outcome.DELAYED);
            return;
        }
        Language language = Readers.language(email, dispute, profile.get());
        writing.write(new Turn(email, dispute, handling, profile.get(), address.get(), language, others), steps);
    }

    private void postpone(DueEmail email, String reason) {
        Duration pause = Backoff.pause(email.postponed(), config.longestOutagePause());
        Noting.note(() -> outgoing.postpone(email, reason, pause, false, false));
    }
}
