package dev.rejoinder.notification.preference;

import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.template.SettingChange;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells everybody concerned of changed settings, in the transaction that changes them: nobody is cut off unseen. */
@ApplicationScoped
class SettingsNotices {

    static final String BY = "by";
    static final String AT = "at";
    static final String CHANGE = "change.";

    private final MailQueue mails;
    private final Clock clock;

    SettingsNotices(MailQueue mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @param event names the change
     * @param by null if a link in a mail was used
     */
    void tell(String merchantId, String event, String by, List<SettingChange> changes, Collection<String> addresses) {
        tell(merchantId, event, by, changes, Map.of(), addresses);
    }

    /** @param earlier what it takes to put back what the changes alone do not tell */
    void tell(
            String merchantId,
            String event,
            String by,
            List<SettingChange> changes,
            Map<String, String> earlier,
            Collection<String> addresses) {
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, String> about = new TreeMap<>(earlier);
        about.put(AT, now.toString());
        if (by != null) {
            about.put(BY, by);
        }
        for (int i = 0; i < changes.size(); i++) {
            about.put("%s%03d".formatted(CHANGE, i), changes.get(i).line());
        }
        Occasion changed = new Occasion(null, merchantId, event, Template.MERCHANT_SETTINGS_CHANGED, now, about);
        addresses.forEach(address -> mails.queueTo(address, changed));
    }
}
