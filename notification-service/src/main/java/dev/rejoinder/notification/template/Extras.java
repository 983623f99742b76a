package dev.rejoinder.notification.template;

import java.util.ArrayList;
import java.util.List;

/**
 * What one mail says beyond its template.
 *
 * @param note a person's own words; null for none
 * @param alsoNew what other mails would have told the same reader
 */
public record Extras(PersonalNote note, List<String> alsoNew) {

    public static final Extras NONE = new Extras(null, List.of());

    /** The person comes first; other news stand behind what this mail is about. */
    Letter in(Letter letter) {
        PaceWords words = Bundled.words(PaceWords.class, letter.language());
        List<Section> sections = new ArrayList<>(letter.sections());
        if (!alsoNew.isEmpty()) {
            Section.Builder also = Section.titled(words.also_title());
            alsoNew.forEach(also::say);
            sections.add(Math.min(1, sections.size()), also.build());
        }
        if (note != null) {
            sections.add(
                    0,
                    Section.titled(words.note_title(Plain.line(note.name())))
                            .quote(Plain.lines(note.text()))
                            .build());
        }
        return letter.with(sections);
    }
}
