package dev.rejoinder.notification.template;

import com.ibm.icu.util.ULocale;
import dev.rejoinder.notification.profile.Language;
import java.time.Instant;
import java.util.List;

/**
 * Tells those concerned that somebody changed who gets which mails.
 *
 * @param undo the address that puts it back; null if there is none
 * @param by who that was, as their token names them; null if a link in a mail was used
 */
public record SettingsLetter(Instant at, String by, List<SettingChange> changes, String undo) implements Bulletin {

    @Override
    public Letter letter(BulletinPage page) {
        SettingsWords words = Bundled.words(SettingsWords.class, page.language());
        String shop = page.profile().name();
        String when = page.formats().dateTime(at);
        Section.Builder changed = Section.titled(words.changes_title())
                .row(words.by(), by == null ? words.by_link() : Plain.line(by))
                .row(words.when(), when);
        changes.forEach(change -> changed.row(words.what(change.what()), value(change, words, page.language())));
        return page.letter(
                words.subject(),
                words.preheader(page.formats().date(at)),
                words.title(),
                List.of(words.lead(shop), words.known()),
                changed.build(),
                whatToDo(words, page.language()));
    }

    private Section whatToDo(SettingsWords words, Language language) {
        Section.Builder unknown = Section.titled(words.unknown_title());
        if (undo == null) {
            return unknown.step(words.step_back())
                    .step(words.step_ask())
                    .step(words.step_write())
                    .build();
        }
        UndoWords back = Bundled.words(UndoWords.class, language);
        return unknown.step(words.step_ask())
                .step(words.step_write())
                .link(back.link(), undo)
                .note(back.note())
                .build();
    }

    /** Each change in a line of its own. */
    public static List<String> lines(List<SettingChange> changes, Language language) {
        SettingsWords words = Bundled.words(SettingsWords.class, language);
        return changes.stream()
                .map(change -> words.what(change.what()) + ": " + value(change, words, language))
                .toList();
    }

    private static String value(SettingChange change, SettingsWords words, Language language) {
        String turn =
                switch (change.what()) {
                    case NEW_RECIPIENT, PAST_RECIPIENT -> "";
                    case LANGUAGE -> ": " + name(change.before(), language) + " → " + name(change.after(), language);
                    case COURSE, DIGEST, REPORT, ADVICE ->
                        change.isOn()
                                ? ": " + words.off() + " → " + words.on()
                                : ": " + words.on() + " → " + words.off();
                    case DIGEST_HOUR -> ": " + change.before() + " → " + change.after();
                };
        return change.address() + turn;
    }

    private static String name(String tag, Language reader) {
        return ULocale.forLanguageTag(tag).getDisplayLanguage(ULocale.forLanguageTag(reader.tag()));
    }
}
