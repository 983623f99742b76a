package dev.rejoinder.notification.clock;

/**
 * So much of a clock's time is over and nothing has come; told inside the transaction that notes it, once for each.
 *
 * @param percent 100 if it is missed
 */
public record ClockRang(CaseClock clock, int percent) {

    public boolean isMissed() {
        return percent >= CaseClock.ALL;
    }
}
