package dev.rejoinder.simulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;

/**
 * What goes wrong for everybody. Left out, it does not.
 *
 * @param seed the same faults hit the same calls and notices each time, counted from when they were set
 * @param http429 calls answered so, with {@code Retry-After}
 * @param http5xx calls answered with 500 or 503, without effect
 * @param unreachable calls whose connection is closed without an answer, without effect
 * @param lostAnswers calls that have their effect, but whose connection is closed instead of an answer
 * @param slow calls that wait {@code slowMillis} of real time; all if only that is said
 * @param expiredUploadUrls announced files whose address has expired already
 * @param lasts of simulated time, then all faults end; null: until they are changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Faults(
        Long seed,
        Share http429,
        Integer retryAfterSeconds,
        Share http5xx,
        Share unreachable,
        Share lostAnswers,
        Share slow,
        Integer slowMillis,
        Share expiredUploadUrls,
        Share duplicates,
        Duration reorderWithin,
        Duration delay,
        Share lostNotices,
        Duration lasts) {

    private static final int SLOWEST_MILLIS = 600_000;

    static final Faults NONE =
            new Faults(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public Faults {
        seed = seed == null ? 1 : seed;
        http429 = Share.orNone(http429);
        retryAfterSeconds = retryAfterSeconds == null ? 1 : retryAfterSeconds;
        http5xx = Share.orNone(http5xx);
        unreachable = Share.orNone(unreachable);
        lostAnswers = Share.orNone(lostAnswers);
        slowMillis = slowMillis == null ? 0 : slowMillis;
        slow = slow == null && slowMillis > 0 ? Share.ALL : Share.orNone(slow);
        expiredUploadUrls = Share.orNone(expiredUploadUrls);
        NoticeFaults notices = new NoticeFaults(duplicates, reorderWithin, delay, lostNotices);
        duplicates = notices.duplicates();
        reorderWithin = notices.reorderWithin();
        delay = notices.delay();
        lostNotices = notices.lostNotices();
        if (slowMillis < 0 || slowMillis > SLOWEST_MILLIS || retryAfterSeconds < 0) {
            throw new IllegalArgumentException("slowMillis is 0 to 600000, retryAfterSeconds not negative");
        }
    }

    public NoticeFaults notices() {
        return new NoticeFaults(duplicates, reorderWithin, delay, lostNotices);
    }
}
