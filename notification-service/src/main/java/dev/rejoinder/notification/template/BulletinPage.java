package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The parts that mails about no single dispute are made of.
 *
 * @param wayOut the address that ends such mails; null where they cannot be ended
 */
record BulletinPage(Profile profile, Language language, LettersConfig config, String wayOut) {

    /** Sections that are null are left out. */
    Letter letter(String subject, String preheader, String title, List<String> lead, Section... sections) {
        Vocabulary vocabulary = Vocabulary.in(language);
        MerchantWords words = vocabulary.merchant();
        SettingsWords settings = Bundled.words(SettingsWords.class, language);
        return new Letter(
                        language,
                        subject.replace('\u00A0', ' '),
                        preheader,
                        Look.of(profile, language),
                        title,
                        vocabulary.common().greeting_nobody(),
                        lead,
                        null,
                        Stream.of(sections).filter(Objects::nonNull).toList(),
                        Section.titled(words.help_title())
                                .say(words.help())
                                .row(vocabulary.common().email(), config.help(), "mailto:" + config.help())
                                .build(),
                        footer(words))
                .endedBy(wayOut == null ? null : new Section.Link(settings.way_out(), wayOut, false));
    }

    private List<String> footer(MerchantWords words) {
        return profile.standsForUs()
                ? List.of(Bundled.words(OpsWords.class, language).footer())
                : List.of(words.footer(profile.name()));
    }

    Formats formats() {
        return new Formats(language, profile.timeZone());
    }
}
