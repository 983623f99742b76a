package dev.rejoinder.notification.owner;

import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.notification.dispute.DisputesHeard;
import dev.rejoinder.notification.intent.ComplaintConfirmed;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.talk.Contacts;
import dev.rejoinder.notification.talk.Speaker;
import dev.rejoinder.notification.talk.Spoken;
import dev.rejoinder.notification.team.Team;
import dev.rejoinder.notification.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What gives a case its first owner, or one with more say, without anybody asking. */
@ApplicationScoped
class Escalations {

    private static final int ONCE_TOO_OFTEN = 3;

    private final Owners owners;
    private final Teams teams;
    private final Profiles profiles;
    private final Contacts contacts;

    Escalations(Owners owners, Teams teams, Profiles profiles, Contacts contacts) {
        this.owners = owners;
        this.teams = teams;
        this.profiles = profiles;
        this.contacts = contacts;
    }

    void on(@Observes DisputesHeard heard) {
        List<DisputeOpened> opened = heard.of(DisputeOpened.class);
        Map<String, Team> known = opened.isEmpty()
                ? Map.of()
                : teams.of(opened.stream()
                        .map(DisputeOpened::merchantId)
                        .distinct()
                        .toList());
        for (DisputeOpened fact : opened) {
            Optional<Profile> profile =
                    known.containsKey(fact.merchantId()) ? profiles.find(fact.merchantId()) : Optional.empty();
            profile.ifPresent(shop -> owners.opened(
                    fact.disputeId(), fact.merchantId(), fact.summary().amount(), known.get(fact.merchantId()), shop));
        }
    }

    void on(@Observes ComplaintConfirmed complaint) {
        owners.escalate(
                complaint.disputeId(), complaint.merchantId(), Reason.COMPLAINT, "complaint/" + complaint.mailId());
    }

    void on(@Observes Spoken spoken) {
        if (spoken.speaker() == Speaker.SHOPPER
                && contacts.count(spoken.disputeId(), Speaker.SHOPPER) == ONCE_TOO_OFTEN) {
            owners.escalate(spoken.disputeId(), spoken.merchantId(), Reason.THIRD_CONTACT, "contacts");
        }
    }
}
