package dev.rejoinder.notification.confirm;

import java.util.Optional;

/**
 * What links of one purpose offer. A person's click on the page's button does it, never the link: programs that look at
 * mails open every link. Beans of this type are found by themselves.
 */
public interface Offer {

    /** As {@code ConfirmLink} names it; no other offer's. */
    String purpose();

    /** What the page asks; empty if there is nothing to confirm any more. Changes nothing, and asks no other service. */
    Optional<Question> question(Opened opened);

    /**
     * Once for each mail, in the transaction that uses its link up.
     *
     * @return what the page says then
     */
    Thanks confirm(Opened opened, Given given);
}
