package dev.rejoinder.notification.status;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.link.StatusLink;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;

/** A case whose shopper has opened its page. */
public record OpenCase(StatusLink link, Dispute dispute, Handling handling, Profile shop, Language language) {

    public boolean isOver() {
        return dispute.state() == DisputeState.CLOSED;
    }

    public String address() {
        return dispute.shopper().email();
    }
}
