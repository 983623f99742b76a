package dev.rejoinder.evidence.deadline;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** By when to answer: what Amazon tells, or the merchant read there, goes before our rules, of which the earliest counts. */
@ApplicationScoped
public class Deadlines {

    private final DeadlineRules rules;

    Deadlines(DeadlineRules rules) {
        this.rules = rules;
    }

    /** @param firstTold stands for the time of filing where nobody tells that */
    public Deadline of(ClaimDetails claim, Instant firstTold, MerchantCalendar calendar) {
        if (claim.deadline() != null) {
            return claim.deadline();
        }
        Instant start = claim.filedAt() == null ? firstTold : claim.filedAt();
        return rules.earliest(claim.kind(), start, calendar);
    }

    /** A rule's deadline does not move because a claim is told once more without the time of its filing. */
    public Deadline retold(ClaimDetails claim, Deadline known, Instant openedAt, MerchantCalendar calendar) {
        boolean nothingNew =
                claim.deadline() == null && claim.filedAt() == null && known.source() == Deadline.Source.RULE;
        return nothingNew ? known : of(claim, openedAt, calendar);
    }
}
