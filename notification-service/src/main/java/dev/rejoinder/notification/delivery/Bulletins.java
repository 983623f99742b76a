package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.link.WayOut;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.Noting;
import dev.rejoinder.notification.outgoing.Outgoing;
import dev.rejoinder.notification.outgoing.Step;
import dev.rejoinder.notification.outgoing.Step.Kind;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.Letters;
import dev.rejoinder.notification.template.Rendered;
import dev.rejoinder.notification.template.Template;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes mails about no single dispute to an outcome: asks their room what there is to say now, writes, hands over. */
@ApplicationScoped
class Bulletins {

    private final Map<Template, Editor> editors = new EnumMap<>(Template.class);
    private final Profiles profiles;
    private final Rechecks rechecks;
    private final WayOut wayOut;
    private final Addressees addressees;
    private final Letters letters;
    private final HandOver handOver;
    private final Outgoing outgoing;
    private final Clock clock;

    Bulletins(
            @All List<Editor> editors,
            Profiles profiles,
            Rechecks rechecks,
            WayOut wayOut,
            Addressees addressees,
            Letters letters,
            HandOver handOver,
            Outgoing outgoing,
            Clock clock) {
        editors.forEach(editor -> editor.templates().forEach(template -> add(template, editor)));
        this.profiles = profiles;
        this.rechecks = rechecks;
        this.wayOut = wayOut;
        this.addressees = addressees;
        this.letters = letters;
        this.handOver = handOver;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    private void add(Template template, Editor editor) {
        if (editors.put(template, editor) != null) {
            throw new IllegalStateException(template + " is written in two places");
        }
    }

    /** Says why the mail has to wait, if so. */
    Optional<String> send(DueEmail email) {
        Optional<Profile> profile = profiles.find(email.merchantId());
        if (profile.isEmpty()) {
            Noting.note(() -> outgoing.drop(email, List.of(), "the merchant has no profile"));
            return Optional.empty();
        }
        if (!addressees.works(email, email.recipient())) {
            Noting.note(() -> outgoing.suppress(email, List.of(), addressees.trouble(email, email.recipient())));
            return Optional.empty();
        }
        Optional<String> unwanted = rechecks.unwanted(email);
        if (unwanted.isPresent()) {
            Noting.note(() -> outgoing.drop(email, List.of(), unwanted.get()));
            return Optional.empty();
        }
        Draft draft = editors.get(email.template()).draft(email, profile.get());
        if (draft instanceof Draft.NotNow notNow) {
            return Optional.of(notNow.reason());
        }
        if (draft instanceof Draft.Pointless pointless) {
            Noting.note(() -> outgoing.drop(email, List.of(), pointless.reason()));
        } else if (draft instanceof Draft.Ready ready) {
            handOver(email, profile.get(), ready);
        }
        return Optional.empty();
    }

    private void handOver(DueEmail email, Profile profile, Draft.Ready ready) {
        Language language = profile.languageOf(email.recipient()).orElse(profile.language());
        String out = email.template().isOptional()
                ? wayOut.of(email.id(), email.queuedAt()).orElse(null)
                : null;
        Rendered mail = letters.write(ready.bulletin(), profile, language, out);
        handOver.handOver(
                email,
                new Envelope(email.recipient(), language, profile, mail, List.of()),
                List.of(Step.of(Kind.WRITTEN, clock.instant(), language.tag())));
    }
}
