package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.profile.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The one way for other rooms to have a mail written and sent; in the caller's transaction, and for each occasion once. */
@ApplicationScoped
public class MailQueue {

    private final EmailRows rows;
    private final Profiles profiles;
    private final Senders senders;
    private final Clock clock;

    MailQueue(EmailRows rows, Profiles profiles, Senders senders, Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.senders = senders;
        this.clock = clock;
    }

    /** To the shopper, or to everyone at the merchant who receives claims, as the template is meant. */
    public void queue(Occasion occasion) {
        rows.insert(mails(occasion, clock.instant()));
        senders.wakeAfterCommit();
    }

    /** To one person at the merchant, who need not receive every claim. */
    public void queueTo(String address, Occasion occasion) {
        rows.insert(List.of(NewEmail.queued(occasion, address, clock.instant())));
        senders.wakeAfterCommit();
    }

    private List<NewEmail> mails(Occasion occasion, Instant now) {
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
