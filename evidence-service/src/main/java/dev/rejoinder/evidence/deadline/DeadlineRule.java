package dev.rejoinder.evidence.deadline;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.ClaimKind;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * One figure that one of Amazon's pages names.
 *
 * @param edition of the page, in words
 * @param read when we read it there
 */
public record DeadlineRule(
        String name,
        ClaimKind kind,
        Set<MarketRegion> regions,
        int days,
        Unit unit,
        String edition,
        URI source,
        YearMonth read) {

    public enum Unit {
        CALENDAR_DAYS,
        BUSINESS_DAYS
    }

    public DeadlineRule {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(unit, "unit");
        requireNonNull(edition, "edition");
        requireNonNull(source, "source");
        requireNonNull(read, "read");
        regions = Set.copyOf(regions);
        if (days < 1 || days > 60 || regions.isEmpty()) {
            throw new IllegalArgumentException("Deadline rule " + name + " has no sensible days or regions");
        }
    }

    boolean isFor(ClaimKind ofKind, MerchantCalendar calendar) {
        return kind == ofKind && (calendar.country() == null || regions.contains(MarketRegion.of(calendar.country())));
    }

    /** At the merchant's time of day at which the claim was filed, also over a night in which clocks are put on. */
    Instant respondBy(Instant filedAt, MerchantCalendar calendar) {
        ZonedDateTime start = calendar.local(filedAt);
        ZonedDateTime end =
                switch (unit) {
                    case CALENDAR_DAYS -> start.plusDays(days);
                    case BUSINESS_DAYS -> calendar.businessDays().plus(start, days);
                };
        return end.toInstant();
    }
}
