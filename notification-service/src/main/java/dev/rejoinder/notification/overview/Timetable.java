package dev.rejoinder.notification.overview;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.notification.preference.Topic;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** When mails of a topic come, by the clock on the shop's wall: nights in which it is changed change nothing. */
record Timetable(Topic topic, ZoneId zone, int hour, BusinessDays days) {

    /** A mail that could not leave for so long is left out: a newer one says more. */
    private static final Duration FRESH = Duration.ofHours(6);

    private static final Duration REPORT_FRESH = Duration.ofDays(3);

    /**
     * One mail's time.
     *
     * @param name the same for all moments of this mail, and no other mail's
     */
    record Slot(String name, Instant from, Instant until) {

        boolean has(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    Optional<Slot> current(Instant now) {
        return Optional.of(slot(day(now))).filter(slot -> slot.has(now));
    }

    /** The first time after this moment. */
    Instant next(Instant now) {
        Instant from = slot(day(now)).from();
        return from.isAfter(now) ? from : slot(following(day(now))).from();
    }

    /** Of the day, week or month that this moment is in, the day on which the mail comes. */
    private LocalDate day(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return switch (topic) {
            case DIGEST -> today;
            case ADVICE -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case REPORT -> firstWorkingDay(YearMonth.from(today));
            case COURSE -> throw new IllegalArgumentException("what a case's course asks for knows no calendar");
        };
    }

    private LocalDate following(LocalDate day) {
        return switch (topic) {
            case DIGEST, COURSE -> day.plusDays(1);
            case ADVICE -> day.plusWeeks(1);
            case REPORT -> firstWorkingDay(YearMonth.from(day).plusMonths(1));
        };
    }

    private LocalDate firstWorkingDay(YearMonth month) {
        LocalDate day = month.atDay(1);
        while (!days.isOne(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Slot slot(LocalDate day) {
        Instant from = day.atTime(hour, 0).atZone(zone).toInstant();
        return new Slot(
                topic.template().wireName() + "/" + day, from, from.plus(topic == Topic.REPORT ? REPORT_FRESH : FRESH));
    }
}
