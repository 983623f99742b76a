package dev.rejoinder.notification.preference;

import dev.rejoinder.notification.confirm.Given;
import dev.rejoinder.notification.confirm.Offer;
import dev.rejoinder.notification.confirm.Opened;
import dev.rejoinder.notification.confirm.Question;
import dev.rejoinder.notification.confirm.Thanks;
import dev.rejoinder.notification.link.ConfirmLink;
import dev.rejoinder.notification.link.ConfirmLinks;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.Bundled;
import dev.rejoinder.notification.template.SettingChange;
import dev.rejoinder.notification.template.SettingChange.What;
import dev.rejoinder.notification.template.SettingsLetter;
import dev.rejoinder.notification.template.UndoWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Puts settings back as they were before a change, once and only while they are what that change made them. */
@ApplicationScoped
class Undo implements Offer {

    private static final String PURPOSE = "undo-settings";
    private static final Duration VALID = Duration.ofDays(30);

    private final Profiles profiles;
    private final Subscriptions subscriptions;
    private final SettingsNotices notices;
    private final ConfirmLinks links;

    Undo(Profiles profiles, Subscriptions subscriptions, SettingsNotices notices, ConfirmLinks links) {
        this.profiles = profiles;
        this.subscriptions = subscriptions;
        this.notices = notices;
        this.links = links;
    }

    /** Null if people cannot reach us from outside. */
    String link(UUID emailId, Instant queuedAt) {
        return links.to(new ConfirmLink(emailId, PURPOSE, "", queuedAt.plus(VALID)))
                .orElse(null);
    }

    static List<SettingChange> changes(Map<String, String> about) {
        return new TreeMap<>(about)
                .entrySet().stream()
                        .filter(fact -> fact.getKey().startsWith(SettingsNotices.CHANGE))
                        .map(fact -> SettingChange.read(fact.getValue()))
                        .toList();
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Optional<Question> question(Opened opened) {
        List<SettingChange> changes = changes(opened.about());
        if (changes.isEmpty() || !isStillSo(opened, changes)) {
            return Optional.empty();
        }
        UndoWords words = Bundled.words(UndoWords.class, opened.language());
        List<String> said = new ArrayList<>(List.of(words.page(opened.shop().name())));
        said.addAll(SettingsLetter.lines(changes, opened.language()));
        said.add(words.page_told());
        return Optional.of(Question.of(words.page_title(), said, words.page_button()));
    }

    @Override
    public Thanks confirm(Opened opened, Given given) {
        EarlierRecipients earlier = EarlierRecipients.read(opened.about());
        if (earlier == null) {
            back(opened);
        } else {
            profiles.receive(opened.merchantId(), earlier.before(), earlier.languageBefore());
        }
        UndoWords words = Bundled.words(UndoWords.class, opened.language());
        return new Thanks(words.thanks_title(), List.of(words.thanks()));
    }

    private boolean isStillSo(Opened opened, List<SettingChange> changes) {
        EarlierRecipients earlier = EarlierRecipients.read(opened.about());
        if (earlier != null) {
            return !earlier.areUndone(opened.shop());
        }
        List<Subscription> rows = subscriptions.of(opened.merchantId());
        return changes.stream()
                .allMatch(change -> rows.stream().anyMatch(row -> row.isOf(change.address()) && isSo(change, row)));
    }

    private static boolean isSo(SettingChange change, Subscription row) {
        if (change.what() == What.DIGEST_HOUR) {
            return row.topic() == Topic.DIGEST && change.after().equals(row.hour() + ":00");
        }
        return row.topic().what() == change.what() && row.wanted() == change.isOn();
    }

    private void back(Opened opened) {
        List<SettingChange> reversed = new ArrayList<>();
        List<String> concerned = new ArrayList<>();
        for (SettingChange change : changes(opened.about())) {
            if (change.what() == What.DIGEST_HOUR) {
                int hour = Integer.parseInt(change.before().replace(":00", ""));
                subscriptions.moveDigest(opened.merchantId(), change.address(), hour);
            } else {
                subscriptions.want(opened.merchantId(), change.address(), topic(change.what()), !change.isOn());
            }
            reversed.add(new SettingChange(change.what(), change.address(), change.after(), change.before()));
            if (!concerned.contains(change.address())) {
                concerned.add(change.address());
            }
        }
        notices.tell(opened.merchantId(), "undo/" + opened.emailId(), null, reversed, concerned);
    }

    private static Topic topic(What what) {
        for (Topic topic : Topic.values()) {
            if (topic.what() == what) {
                return topic;
            }
        }
        throw new IllegalArgumentException(what + " is no topic");
    }
}
