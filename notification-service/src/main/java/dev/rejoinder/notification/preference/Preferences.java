package dev.rejoinder.notification.preference;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.SettingChange;
import dev.rejoinder.notification.template.SettingChange.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the recipients of a merchant want; whoever is concerned by a change is told. */
@ApplicationScoped
class Preferences {

    /** @param etag changes with what it stands for */
    record Known(List<Preference> recipients, String etag) {

        static Known of(List<Subscription> rows) {
            List<Preference> recipients = Preference.of(rows);
            return new Known(recipients, "\"" + FactIds.of(recipients.toString()) + "\"");
        }
    }

    private final Profiles profiles;
    private final Subscriptions subscriptions;
    private final SettingsNotices notices;

    Preferences(Profiles profiles, Subscriptions subscriptions, SettingsNotices notices) {
        this.profiles = profiles;
        this.subscriptions = subscriptions;
        this.notices = notices;
    }

    @Transactional
    Known get(String merchantId) {
        profile(merchantId);
        return Known.of(subscriptions.of(merchantId));
    }

    @Transactional
    Known put(String merchantId, List<Preference> wishes, String ifMatch, String by) {
        Profile profile = profile(merchantId);
        List<Subscription> rows = subscriptions.locked(merchantId);
        Known known = Known.of(rows);
        check(wishes, known);
        Stale.refuseUnlessSeen("preferences", ifMatch, known.etag());
        List<SettingChange> changes = new ArrayList<>();
        Set<String> concerned = new LinkedHashSet<>();
        for (Preference wish : wishes) {
            List<SettingChange> theirs = change(merchantId, profile, wish, rows);
            changes.addAll(theirs);
            theirs.forEach(change -> concerned.add(change.address()));
        }
        notices.tell(merchantId, "preferences/" + UUID.randomUUID(), by, changes, concerned);
        return Known.of(subscriptions.of(merchantId));
    }

    private List<SettingChange> change(String merchantId, Profile profile, Preference wish, List<Subscription> rows) {
        String address = Subscriptions.spelled(profile, wish.email());
        List<SettingChange> changes = new ArrayList<>();
        for (Subscription row : rows) {
            if (!row.isOf(address)) {
                continue;
            }
            Boolean wanted = wish.wants(row.topic());
            if (wanted != null && subscriptions.want(merchantId, address, row.topic(), wanted)) {
                changes.add(SettingChange.turned(row.topic().what(), address, wanted));
            }
            if (row.topic() == Topic.DIGEST && wish.digestHour() != null && wish.digestHour() != row.hour()) {
                subscriptions.moveDigest(merchantId, address, wish.digestHour());
                changes.add(
                        new SettingChange(What.DIGEST_HOUR, address, row.hour() + ":00", wish.digestHour() + ":00"));
            }
        }
        return changes;
    }

    private static void check(List<Preference> wishes, Known known) {
        for (int i = 0; i < wishes.size(); i++) {
            Preference wish = wishes.get(i);
            String field = "recipients[" + i + "]";
            if (wish == null
                    || known.recipients().stream().noneMatch(row -> row.email().equalsIgnoreCase(wish.email()))) {
                throw Unprocessable.field(field + ".email", "receives no claims: the profile says who does");
            }
            if (Boolean.FALSE.equals(wish.claims())) {
                throw Unprocessable.field(
                        field + ".claims", "cannot be switched off: take the address out of the profile instead");
            }
            Integer hour = wish.digestHour();
            if (hour != null && (hour < Preference.EARLIEST || hour > Preference.LATEST)) {
                throw Unprocessable.field(
                        field + ".digestHour", "must be from " + Preference.EARLIEST + " to " + Preference.LATEST);
            }
        }
    }

    private Profile profile(String merchantId) {
        return profiles.find(merchantId).orElseThrow(() -> new NotFound("profile of merchant", merchantId));
    }
}
