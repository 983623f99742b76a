package dev.rejoinder.notification.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Tells those who run the system how it does: one layout for all.
 *
 * @param since what the figures are counted from
 */
public record OpsLetter(About about, Instant since, Map<Figure, Long> figures) implements Bulletin {

    public enum About {
        BOUNCES_MANY,
        DEAD_LETTERS,
        WEEK
    }

    /** In the order in which they are shown. */
    public enum Figure {
        SENT,
        CAME_BACK,
        REFUSED,
        NOT_SENT,
        WAITING,
        ADDRESSES_BLOCKED,
        DEAD_LETTERS,
        CASES_OPEN
    }

    @Override
    public Letter letter(BulletinPage page) {
        OpsWords words = Bundled.words(OpsWords.class, page.language());
        String when = page.formats().dateTime(since);
        Section.Builder section = Section.titled(words.figures_title(when));
        figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> section.row(words.figure(entry.getKey()), String.valueOf(entry.getValue())));
        return page.letter(
                words.subject(about),
                words.preheader(page.formats().date(since)),
                words.subject(about),
                List.of(words.lead(about)),
                section.build(),
                Section.titled(words.steps_title()).step(words.step(about)).build());
    }
}
