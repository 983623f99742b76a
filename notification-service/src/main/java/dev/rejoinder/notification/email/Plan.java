package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Recipient;
import dev.rejoinder.notification.template.Change;
import dev.rejoinder.notification.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The e-mails a batch of facts asks for. */
class Plan {

    private record Update(DisputeFact fact, Set<Change> changes) {}

    private final Map<String, Profile> profiles;
    private final Instant now;
    private final Duration mergeWindow;
    private final List<NewEmail> opened = new ArrayList<>();
    private final List<Update> updated = new ArrayList<>();
    private final List<NewEmail> updates = new ArrayList<>();
    private final List<MergedChange> mergedChanges = new ArrayList<>();

    Plan(Map<String, Profile> profiles, Instant now, Duration mergeWindow) {
        this.profiles = profiles;
        this.now = now;
        this.mergeWindow = mergeWindow;
    }

    void opened(DisputeFact fact) {
        var kind = fact.summary().kind();
        opened.addAll(forMerchant(fact, Template.openedForMerchant(kind), Set.of(), now));
        NewEmail shopper = NewEmail.queued(fact, Template.receivedForShopper(kind), Set.of(), null, now, now);
        opened.add(profiles.containsKey(fact.merchantId()) ? shopper : shopper.held());
    }

    void updated(DisputeFact fact, Set<Change> changes) {
        if (!changes.isEmpty()) {
            updated.add(new Update(fact, changes));
        }
    }

    /** A mail that is still to be written will say what is new by itself; only else is there another one. */
    void mergeInto(List<Pending> pending) {
        Map<Pending.Key, Template> waiting = new HashMap<>();
        pending.forEach(each -> waiting.putIfAbsent(each.key(), each.template()));
        for (Update update : updated) {
            mergedChanges.add(new MergedChange(update.fact().disputeId(), update.changes()));
            Instant due = now.plus(mergeWindow);
            for (NewEmail email : forMerchant(update.fact(), Template.MERCHANT_CLAIM_UPDATED, update.changes(), due)) {
                Pending.Key key = new Pending.Key(email.disputeId(), email.recipient());
                Template into = waiting.putIfAbsent(key, email.template());
                updates.add(into == null ? email : email.merged("told in the waiting mail " + into.wireName()));
            }
        }
    }

    List<NewEmail> opened() {
        return opened;
    }

    boolean hasUpdates() {
        return !updated.isEmpty();
    }

    Set<UUID> updatedDisputes() {
        return updated.stream().map(update -> update.fact().disputeId()).collect(Collectors.toSet());
    }

    List<NewEmail> updates() {
        return updates;
    }

    List<MergedChange> mergedChanges() {
        return mergedChanges;
    }

    private List<NewEmail> forMerchant(DisputeFact fact, Template template, Set<Change> changes, Instant due) {
        Profile profile = profiles.get(fact.merchantId());
        if (profile == null) {
            return List.of(
                    NewEmail.queued(fact, template, changes, null, now, due).held());
        }
        return profile.claimRecipients().stream()
                .map(Recipient::email)
                .map(address -> NewEmail.queued(fact, template, changes, address, now, due))
                .toList();
    }
}
