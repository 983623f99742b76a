package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Template;
import java.util.Set;

/** A room that has mails about no single dispute queued, and knows what they say. Beans of this type are found by themselves. */
public interface Editor {

    /** No other room's. */
    Set<Template> templates();

    /** Asked when the mail is to be sent, outside of transactions, as often as it is tried. */
    Draft draft(DueEmail email, Profile profile);
}
