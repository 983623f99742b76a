package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import java.time.Instant;
import java.util.Map;

/** What a room has other rooms' mails say as well, such as who looks after the case. Beans of this type are found by themselves. */
public interface Aside {

    /**
     * Asked just before a mail is written, outside of transactions, as often as it is tried.
     *
     * @return facts that join what the mail is about; empty for most
     */
    Map<String, String> of(DueEmail email, Dispute dispute, Profile profile, Instant now);
}
