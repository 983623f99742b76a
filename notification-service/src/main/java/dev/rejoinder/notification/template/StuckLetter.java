package dev.rejoinder.notification.template;

import java.time.Instant;
import java.util.List;

/**
 * Tells those who run the system that something stands still, or goes on again.
 *
 * @param until when it was seen to go on; null while it stands
 * @param count how much of it there is now; 0 if nobody knows
 */
public record StuckLetter(What what, Instant since, Instant until, long count) implements Bulletin {

    public enum What {
        /** From our outbox to Kafka. */
        FACTS_OUT,
        /** From Kafka to us. */
        FACTS_IN,
        MAILS_OUT,
        /** The mailbox for replies. */
        MAILS_IN
    }

    @Override
    public Letter letter(BulletinPage page) {
        StuckWords words = Bundled.words(StuckWords.class, page.language());
        boolean over = until != null;
        return page.letter(
                over ? words.well_subject(what) : words.subject(what),
                over ? words.well_preheader() : words.preheader(),
                over ? words.well_subject(what) : words.subject(what),
                List.of(over ? words.well_lead(what) : words.lead(what)),
                Section.titled(words.facts_title())
                        .row(words.since(), page.formats().dateTime(since))
                        .row(words.until(), over ? page.formats().dateTime(until) : null)
                        .row(words.count(), count == 0 || what == What.MAILS_IN ? null : String.valueOf(count))
                        .build(),
                over
                        ? null
                        : Section.titled(words.steps_title())
                                .step(words.step(what))
                                .step(words.step_waits())
                                .build());
    }
}
