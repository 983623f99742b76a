package dev.rejoinder.ingest.mail.sender;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whether a mail is Amazon's.
 *
 * @param reason why it is in doubt or looks forged, for a person; null if it is authentic
 * @param from the address it says it is from; empty if that cannot be told
 * @param checkedBy the relay whose word was taken; null if none was
 * @param signedBy the domain whose signature that relay found good; null if none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Authenticity(Verdict verdict, String reason, String from, String checkedBy, String signedBy) {

    /** Only an {@code AUTHENTIC} mail acts by itself. */
    public enum Verdict {
        AUTHENTIC,
        DOUBTFUL,
        FORGED
    }

    public Authenticity {
        requireNonNull(verdict, "verdict");
        requireNonNull(from, "from");
    }

    public boolean isAuthentic() {
        return verdict == Verdict.AUTHENTIC;
    }

    Authenticity doubted(String why) {
        return isAuthentic() ? new Authenticity(Verdict.DOUBTFUL, why, from, checkedBy, signedBy) : this;
    }
}
