package dev.rejoinder.notification.preference;

import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.ProfileChanged;
import dev.rejoinder.notification.profile.Recipient;
import dev.rejoinder.notification.template.SettingChange;
import dev.rejoinder.notification.template.SettingChange.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Who receives claims, and what is new of that with a profile. */
@ApplicationScoped
class Recipients {

    private final SettingsNotices notices;

    Recipients(SettingsNotices notices) {
        this.notices = notices;
    }

    /** Those who were recipients hear of it as well as those who are: one who was put out has to know. */
    void changed(@Observes ProfileChanged change) {
        if (change.before() == null) {
            return;
        }
        Map<String, Recipient> before = byAddress(change.before());
        Map<String, Recipient> now = byAddress(change.profile());
        Map<String, Recipient> told = new TreeMap<>(before);
        told.putAll(now);
        notices.tell(
                change.merchantId(),
                "profile/" + change.version(),
                change.by(),
                changes(before, now, change),
                EarlierRecipients.facts(change.before(), change.profile()),
                told.values().stream().map(Recipient::email).toList());
    }

    private static List<SettingChange> changes(
            Map<String, Recipient> before, Map<String, Recipient> now, ProfileChanged change) {
        List<SettingChange> changes = new ArrayList<>();
        now.forEach((address, recipient) -> {
            Recipient earlier = before.get(address);
            if (earlier == null) {
                changes.add(new SettingChange(What.NEW_RECIPIENT, recipient.email(), null, null));
                return;
            }
            Language then = language(earlier, change.before());
            Language next = language(recipient, change.profile());
            if (then != next) {
                changes.add(new SettingChange(What.LANGUAGE, recipient.email(), then.tag(), next.tag()));
            }
        });
        before.forEach((address, recipient) -> {
            if (!now.containsKey(address)) {
                changes.add(new SettingChange(What.PAST_RECIPIENT, recipient.email(), null, null));
            }
        });
        return changes;
    }

    private static Language language(Recipient recipient, Profile profile) {
        return recipient.language() == null ? profile.language() : recipient.language();
    }

    private static Map<String, Recipient> byAddress(Profile profile) {
        Map<String, Recipient> recipients = new TreeMap<>();
        profile.claimRecipients()
                .forEach(recipient -> recipients.put(recipient.email().toLowerCase(Locale.ROOT), recipient));
        return recipients;
    }
}
