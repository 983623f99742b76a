package dev.rejoinder.notification.profile;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.businesstime.Opening;
import dev.rejoinder.businesstime.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * When people are there at the shop, by the clock of its time zone. On holidays of its country nobody is.
 *
 * @param region whose holidays count as well: the second half of its ISO 3166-2 code, such as {@code BY}; may be null
 */
public record Hours(List<Period> periods, String region) {

    /**
     * The same times on several days.
     *
     * @param until {@code 00:00} is the end of the day
     */
    public record Period(
            Set<DayOfWeek> days,
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime until) {

        public Period {
            days = days == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(days));
        }
    }

    public Hours {
        periods = periods == null ? List.of() : List.copyOf(periods);
    }

    /** In the order of the day; a day without openings is not in it. */
    public Map<DayOfWeek, List<Opening>> week() {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (Period period : periods) {
            for (DayOfWeek day : period.days()) {
                week.computeIfAbsent(day, none -> new ArrayList<>()).add(new Opening(period.from(), period.until()));
            }
        }
        week.values().forEach(openings -> openings.sort(Comparator.comparing(Opening::from)));
        return week;
    }

    OpeningHours in(ZoneId zone, String country) {
        return OpeningHours.of(zone, BusinessDays.of(country, region), week());
    }
}
