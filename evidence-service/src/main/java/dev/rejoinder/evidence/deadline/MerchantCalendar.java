package dev.rejoinder.evidence.deadline;

import dev.rejoinder.businesstime.BusinessDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Where a merchant works, which decides what rules, holidays and nights count.
 *
 * @param country ISO 3166; null if the merchant told none
 * @param zone of the merchant's working day
 * @param buffer how long before its deadline a dispute is answered or made known as unanswered
 */
public record MerchantCalendar(String country, ZoneId zone, Duration buffer) {

    static final Duration USUAL_BUFFER = Duration.ofDays(1);

    /** For a merchant who has told nothing. */
    public static final MerchantCalendar UNKNOWN = new MerchantCalendar(null, ZoneId.of("UTC"), USUAL_BUFFER);

    BusinessDays businessDays() {
        return country == null ? BusinessDays.WEEKDAYS : BusinessDays.of(country);
    }

    ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }

    /** By when it is answered, if all goes as it should. */
    public Instant answerBy(Instant respondBy) {
        return respondBy.minus(buffer);
    }
}
