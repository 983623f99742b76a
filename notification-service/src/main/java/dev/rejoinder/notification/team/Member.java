package dev.rejoinder.notification.team;

import java.time.LocalDate;
import java.util.List;

/**
 * One of the people at the shop who look after cases.
 *
 * @param name as shoppers read it
 * @param role as shoppers read it, in the shop's language; may be null
 * @param substitute address of the member who is there when this one is away; may be null
 */
public record Member(String name, String role, Level level, String email, List<Absence> absences, String substitute) {

    /** Both days included. */
    public record Absence(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public Member {
        absences = absences == null ? List.of() : List.copyOf(absences);
    }

    boolean isThere(LocalDate day) {
        return absences.stream().noneMatch(absence -> absence.covers(day));
    }
}
