package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.OpsConfig;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.profile.Recipient;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The one way for other rooms to have a mail written and sent; in the caller's transaction, and for each occasion once. */
@ApplicationScoped
public class MailQueue {

    private final EmailRows rows;
    private final Profiles profiles;
    private final OpsConfig ops;
    private final Senders senders;
    private final Clock clock;

    MailQueue(EmailRows rows, Profiles profiles, OpsConfig ops, Senders senders, Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.ops = ops;
        this.senders = senders;
        this.clock = clock;
    }

    /** To the shopper, to everyone at the merchant who receives claims, or to ops if there is such an address. */
    public void queue(Occasion occasion) {
        rows.insert(mails(occasion, clock.instant()));
        senders.wakeAfterCommit();
    }

    /** To one person at the merchant, who need not receive every claim. */
    public void queueTo(String address, Occasion occasion) {
        rows.insert(List.of(NewEmail.queued(occasion, address, clock.instant())));
        senders.wakeAfterCommit();
    }

    /** Which mail to the shopper an occasion makes. */
    public static UUID idToShopper(UUID disputeId, String event, Template template) {
        return NewEmail.id(disputeId.toString(), event, template, null);
    }

    private List<NewEmail> mails(Occasion occasion, Instant now) {
        if (occasion.template().audience() == Audience.OPS) {
            return ops.address().stream()
                    .map(address -> NewEmail.queued(occasion, address, now))
                    .toList();
        }
        var profile = profiles.find(occasion.merchantId());
        if (profile.isEmpty()) {
            return List.of(NewEmail.queued(occasion, null, now).held());
        }
        if (occasion.template().audience() == Audience.SHOPPER) {
            return List.of(NewEmail.queued(occasion, null, now));
        }
        return profile.get().claimRecipients().stream()
                .map(Recipient::email)
                .map(address -> NewEmail.queued(occasion, address, now))
                .toList();
    }
}
