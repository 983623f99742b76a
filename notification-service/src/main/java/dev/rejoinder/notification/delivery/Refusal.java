package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.DueEmail;
import java.util.Optional;

/** Knows of mails that their recipient does not want. Beans of this type are found by themselves. */
public interface Refusal {

    /** Asked outside of transactions, as often as the mail is tried. */
    Optional<String> whyNot(DueEmail email);
}
