package dev.rejoinder.evidence.effect;

import dev.rejoinder.event.Escalation;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;

/** What an effect does, and how the timeline tells that it did not. */
public enum EffectKind {
    ANSWER(
            "answer",
            What.ANSWER_FAILED,
            What.ANSWER_HELD,
            What.ANSWER_RESUMED,
            What.ANSWER_WITHDRAWN,
            Escalation.CANNOT_BE_ANSWERED),
    REFUND(
            "refund",
            What.REFUND_FAILED,
            What.REFUND_HELD,
            What.REFUND_RESUMED,
            What.REFUND_WITHDRAWN,
            Escalation.CANNOT_BE_REFUNDED);

    private final String word;
    private final What failed;
    private final What held;
    private final What resumed;
    private final What withdrawn;
    private final Escalation escalation;

    EffectKind(String word, What failed, What held, What resumed, What withdrawn, Escalation escalation) {
        this.word = word;
        this.failed = failed;
        this.held = held;
        this.resumed = resumed;
        this.withdrawn = withdrawn;
        this.escalation = escalation;
    }

    String word() {
        return word;
    }

    What failed() {
        return failed;
    }

    What held() {
        return held;
    }

    What resumed() {
        return resumed;
    }

    What withdrawn() {
        return withdrawn;
    }

    Escalation escalation() {
        return escalation;
    }
}
