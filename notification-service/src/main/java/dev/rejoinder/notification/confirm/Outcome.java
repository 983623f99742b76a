package dev.rejoinder.notification.confirm;

import java.time.Instant;
import java.util.List;

/** What somebody finds who opens a link or sends its page. */
sealed interface Outcome {

    /** Forged, cut off, or of a mail whose words were erased. */
    record Unknown() implements Outcome {}

    record Expired(Opened opened, Instant since) implements Outcome {}

    record Used(Opened opened) implements Outcome {}

    /** Things went on since the mail was sent. */
    record Over(Opened opened) implements Outcome {}

    record Asked(Opened opened, Question question) implements Outcome {}

    /** What came back is no answer to the question. */
    record Unclear(Opened opened, Question question) implements Outcome {}

    record Confirmed(Opened opened, String title, List<String> paragraphs) implements Outcome {}
}
