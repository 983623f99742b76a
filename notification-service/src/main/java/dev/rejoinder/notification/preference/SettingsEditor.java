package dev.rejoinder.notification.preference;

import dev.rejoinder.notification.delivery.Draft;
import dev.rejoinder.notification.delivery.Editor;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.SettingsLetter;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What has been changed stays so. */
@ApplicationScoped
class SettingsEditor implements Editor {

    private final Undo undo;

    SettingsEditor(Undo undo) {
        this.undo = undo;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_SETTINGS_CHANGED);
    }

    @Override
    public Draft draft(DueEmail email, Profile profile) {
        Map<String, String> about = email.about();
        return new Draft.Ready(new SettingsLetter(
                Instant.parse(about.get(SettingsNotices.AT)),
                about.get(SettingsNotices.BY),
                Undo.changes(about),
                undo.link(email.id(), email.queuedAt())));
    }
}
