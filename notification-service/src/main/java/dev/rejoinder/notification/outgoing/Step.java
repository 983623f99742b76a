package dev.rejoinder.notification.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A part of what became of a mail. Carries neither its words nor an address.
 *
 * @param why what caused it; null where the step says it all
 * @param by who did it; null where nobody did
 * @param times how often in a row, if more than once
 * @param last when it came the last time, if more than once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(Kind step, Instant at, String why, String by, Integer times, Instant last) {

    /** What can become of a mail. */
    public enum Kind {
        QUEUED,
        /** Waits for something to become known. */
        HELD,
        /** Waits for a person to agree. */
        WAITING,
        NOTED,
        APPROVED,
        REJECTED,
        /** Held against the facts as they are. */
        CHECKED,
        WRITTEN,
        SIGNED,
        PUT_OFF,
        /** Handed over, and the answer was lost. */
        NO_ANSWER,
        /** From a process that died. */
        TAKEN_OVER,
        SENT,
        MERGED,
        DROPPED,
        SUPPRESSED,
        FAILED,
        BOUNCED,
        /** What was before is deleted with what the mail said. */
        ERASED
    }

    public static Step of(Kind step, Instant at, String why) {
        return new Step(step, at, why, null, null, null);
    }

    /** Without what people have written. */
    public Step masked() {
        return by == null ? this : new Step(step, at, null, by, times, last);
    }
}
