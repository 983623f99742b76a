package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import java.util.Optional;
import java.util.Set;

/** What a room that has mails queued knows of them when they are to be sent. Beans of this type are found by themselves. */
public interface Recheck {

    /** No other room's. */
    Set<Template> templates();

    /** Why the mail is no longer true or welcome, if so. Asked outside of transactions, as often as the mail is tried. */
    Optional<String> whyNot(DueEmail email, Dispute dispute);
}
