package dev.rejoinder.evidence.allowance;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.Money;
import java.time.Duration;
import java.util.Optional;

/**
 * What may be done without asking.
 *
 * @param contest answers that the matrix wants go out at the buffer before the deadline
 * @param refund refunds that the matrix wants are ordered
 * @param undo how long a refund of the matrix waits, so that a person can decide otherwise
 * @param dailyRefunds of all refunds without asking on one day of the merchant's; null for none
 * @param fourEyesFrom from this amount on a refund waits for a second person, whoever ordered it; null for never
 */
public record Allowance(boolean contest, boolean refund, Duration undo, Money dailyRefunds, Money fourEyesFrom) {

    /** For a merchant who has told nothing. */
    public static final Allowance NOTHING = new Allowance(false, false, Duration.ofHours(1), null, null);

    public Allowance {
        requireNonNull(undo, "undo");
    }

    /** An amount in another currency cannot be compared, so it needs the second person, too. */
    public boolean needsSecondPerson(Money amount) {
        return Optional.ofNullable(fourEyesFrom)
                .filter(from -> !from.currency().equals(amount.currency())
                        || amount.value().compareTo(from.value()) >= 0)
                .isPresent();
    }
}
