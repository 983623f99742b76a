package dev.rejoinder.notification.delivery;

import static java.util.stream.Collectors.partitioningBy;

import dev.rejoinder.event.Audience;
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
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.MailAddress;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.Letters;
import dev.rejoinder.notification.template.Rendered;
import dev.rejoinder.notification.template.Situation;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a few mails from their row to an outcome: looks at the facts again, writes, hands over, notes. */
@ApplicationScoped
class Round {

    private final Bulletins bulletins;
    private final Disputes disputes;
    private final Profiles profiles;
    private final Rechecks rechecks;
    private final Letters letters;
    private final Addressees addressees;
    private final HandOver handOver;
    private final Outgoing outgoing;
    private final Holding holding;
    private final EmailConfig config;
    private final Clock clock;

    Round(
            Bulletins bulletins,
            Disputes disputes,
            Profiles profiles,
            Rechecks rechecks,
            Letters letters,
            Addressees addressees,
            HandOver handOver,
            Outgoing outgoing,
            Holding holding,
            EmailConfig config,
            Clock clock) {
        this.bulletins = bulletins;
        this.disputes = disputes;
        this.profiles = profiles;
        this.rechecks = rechecks;
        this.letters = letters;
        this.addressees = addressees;
        this.handOver = handOver;
        this.outgoing = outgoing;
        this.holding = holding;
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
                    .anyMatch(email ->
                            email.template().tellsHandling() || ShopperNews.turnsOnRefunds(email.template(), dispute)));
            emails.forEach(email -> guarded(email, () -> handle(email, answer)));
        });
    }

    private void handle(DueEmail email, DisputeAnswer answer) {
        if (answer instanceof DisputeAnswer.Found found) {
            send(email, found.dispute(), found.handling());
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

    private void send(DueEmail email, Dispute dispute, Handling handling) {
        Optional<Profile> profile = profiles.find(email.merchantId());
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                Kind.CHECKED, clock.instant(), "the dispute is " + dispute.state() + ", version " + dispute.version()));
        Optional<String> obsolete = rechecks.whyNot(email, dispute, handling, profile);
        if (obsolete.isPresent()) {
            Noting.note(() -> outgoing.drop(email, steps, obsolete.get()));
            return;
        }
        Optional<String> notYet = ShopperNews.notYet(email.template(), handling);
        if (notYet.isPresent()) {
            postpone(email, notYet.get(), config.longestPause());
            return;
        }
        String recipient = recipient(email, dispute);
        if (recipient == null) {
            Noting.note(() -> holding.untilNewer(email, dispute.version(), "NO_SHOPPER_ADDRESS"));
            return;
        }
        Optional<String> address = addressees.of(email, recipient, profile.get());
        if (address.isEmpty()) {
            Noting.note(() -> outgoing.suppress(email, steps, addressees.trouble(email, recipient)));
            return;
        }
        Language language = language(email, dispute, profile.get());
        Rendered mail = letters.write(
                email.template(),
                new Situation(
                        dispute,
                        handling,
                        profile.get(),
                        language,
                        Obsolete.stillNew(email, dispute),
                        email.about(),
                        email.id(),
                        clock.instant()));
        steps.add(Step.of(Kind.WRITTEN, clock.instant(), language.tag()));
        handOver.handOver(email, new Envelope(address.get(), language, profile.get(), mail, List.of()), steps);
    }

    private static String recipient(DueEmail email, Dispute dispute) {
        if (email.template().audience() != Audience.SHOPPER) {
            return email.recipient();
        }
        String address = dispute.shopper() == null ? null : dispute.shopper().email();
        return MailAddress.isGood(address) ? address : null;
    }

    private static Language language(DueEmail email, Dispute dispute, Profile profile) {
        if (email.template().audience() != Audience.SHOPPER) {
            return profile.languageOf(email.recipient()).orElse(profile.language());
        }
        return Language.find(dispute.shopper().language()).orElse(profile.language());
    }

    private void postpone(DueEmail email, String reason) {
        postpone(email, reason, config.longestOutagePause());
    }

    private void postpone(DueEmail email, String reason, Duration longest) {
        Duration pause = Backoff.pause(email.postponed(), longest);
        Noting.note(() -> outgoing.postpone(email, reason, pause, false, false));
    }
}
