package dev.rejoinder.notification.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One kind of trouble, and what was said of it: that it is there once it has lasted, and that it is over, each once, and
 * never two mails within an hour.
 *
 * @param since null while it is well
 * @param told whether the last mail said that it is there
 * @param mailedAt when that was; null if there was none
 */
record Alarm(Instant since, boolean told, Instant mailedAt) {

    static final Alarm NONE = new Alarm(null, false, null);
    private static final Duration AT_MOST = Duration.ofHours(1);

    /** @param since when what is told began */
    record News(boolean over, Instant since) {}

    record Look(Alarm alarm, Optional<News> news) {}

    /** @param stuckSince what stands still now does so since then; null if nothing does */
    Look look(Instant stuckSince, Duration patience, Instant now) {
        boolean mayMail = mailedAt == null || !now.isBefore(mailedAt.plus(AT_MOST));
        if (stuckSince == null) {
            return told && mayMail
                    ? new Look(new Alarm(null, false, now), Optional.of(new News(true, since)))
                    : new Look(told ? this : new Alarm(null, false, mailedAt), Optional.empty());
        }
        Instant began = since == null ? stuckSince : since;
        return !told && mayMail && !now.isBefore(began.plus(patience))
                ? new Look(new Alarm(began, true, now), Optional.of(new News(false, began)))
                : new Look(new Alarm(began, told, mailedAt), Optional.empty());
    }
}
