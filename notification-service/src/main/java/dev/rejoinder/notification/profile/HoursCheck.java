package dev.rejoinder.notification.profile;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.kit.problem.Problem.FieldError;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Refuses hours that nobody can keep. */
final class HoursCheck {

    private static final int MAX_PERIODS = 28;

    private final List<FieldError> faults = new ArrayList<>();

    private HoursCheck() {}

    static List<FieldError> faults(Hours hours, String country) {
        HoursCheck check = new HoursCheck();
        check.region(hours.region(), country);
        check.periods(hours.periods());
        if (check.faults.isEmpty()) {
            check.overlaps(hours);
        }
        return check.faults;
    }

    private void region(String region, String country) {
        boolean known = region == null || (country != null && BusinessDays.knows(country, region));
        require("hours.region", known, "must be a part of the country whose holidays are known, such as BY in DE");
    }

    private void periods(List<Hours.Period> periods) {
        require("hours.periods", !periods.isEmpty(), "needs a time at which somebody is there");
        require("hours.periods", periods.size() <= MAX_PERIODS, "takes at most " + MAX_PERIODS);
        for (int i = 0; i < periods.size(); i++) {
            Hours.Period period = periods.get(i);
            String field = "hours.periods[" + i + "]";
            require(field + ".days", !period.days().isEmpty(), "must name days such as MONDAY");
            require(field + ".from", period.from() != null, "must be a time such as 09:00");
            require(field + ".until", period.until() != null, "must be a time such as 17:00; 00:00 is midnight");
        }
    }

    private void overlaps(Hours hours) {
        try {
            OpeningHours.of(ZoneOffset.UTC, BusinessDays.WEEKDAYS, hours.week());
        } catch (IllegalArgumentException e) {
            require("hours.periods", false, "must end after they begin, and not overlap");
        }
    }

    private void require(String field, boolean good, String message) {
        if (!good) {
            faults.add(new FieldError(field, message));
        }
    }
}
