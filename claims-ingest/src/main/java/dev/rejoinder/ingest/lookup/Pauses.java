package dev.rejoinder.ingest.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When to ask again. One question waits longer each time; a merchant for whom nothing succeeds is asked about less and
 * less, however many questions wait, and at once again when an answer comes.
 */
final class Pauses {

    private static final int A_STREAK = 5;
    private static final int MOST_DOUBLINGS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Streak(int failures, Instant until) {}

    private final Map<String, Streak> streaks = new HashMap<>();

    /** @param asked how often it has been asked in vain, from 1 */
    static Duration next(UUID noticeId, int asked, Optional<Duration> told) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(asked - 1, MOST_DOUBLINGS));
        // What failed together need not come together again.
        Duration own = doubled.plusMillis(Math.floorMod(noticeId.hashCode(), doubled.toMillis() / 2));
        return told.filter(pause -> pause.compareTo(own) > 0).orElse(own);
    }

    void succeeded(String merchantId) {
        streaks.remove(merchantId);
    }

    void failed(String merchantId, Instant now) {
        Streak streak = streaks.getOrDefault(merchantId, new Streak(0, now));
        int failures = streak.failures() + 1;
        Instant until = now;
        if (failures >= A_STREAK) {
            Duration pause = Duration.ofSeconds(1L << Math.min(failures - A_STREAK, MOST_DOUBLINGS));
            until = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        }
        streaks.put(merchantId, new Streak(failures, until));
    }

    Set<String> paused(Instant now) {
        return streaks.entrySet().stream()
                .filter(entry -> entry.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
