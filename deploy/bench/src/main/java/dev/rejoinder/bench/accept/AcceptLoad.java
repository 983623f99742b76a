package dev.rejoinder.bench.accept;

import dev.rejoinder.bench.load.LoadGenerator;
import dev.rejoinder.bench.load.Loopback;
import dev.rejoinder.bench.load.Pace;
import dev.rejoinder.bench.load.SignedWebhooks;
import dev.rejoinder.bench.load.Tally;
import dev.rejoinder.bench.world.Merchant;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Signed webhooks for one path, every one with a number never used before. */
final class AcceptLoad {

    /** More than any server here answers in a second. */
    private static final int MOST_PER_SECOND = 40_000;

    private final Loopback target;
    private long next;

    AcceptLoad(Loopback target) {
        this.target = target;
    }

    /** Every connection sends as soon as it is answered. */
    Tally closedLoop(String path, int connections, Duration duration) throws IOException {
        int count = (int) (duration.toSeconds() * MOST_PER_SECOND);
        return run(sign(path, count), connections, Pace.asFastAsAnswered(), duration);
    }

    Tally openLoop(String path, int connections, double perSecond, Duration duration) throws IOException {
        int count = (int) (duration.toSeconds() * perSecond);
        return run(sign(path, count), connections, Pace.perSecond(perSecond), duration.plusSeconds(30));
    }

    private Tally run(SignedWebhooks requests, int connections, Pace pace, Duration longest) throws IOException {
        Tally tally = new Tally();
        new LoadGenerator(target, connections).run(requests, pace, longest, tally);
        return tally;
    }

    private SignedWebhooks sign(String path, int count) {
        Instant now = Clock.systemUTC().instant();
        SignedWebhooks signed =
                SignedWebhooks.sign(target, path, Merchant.SECRET, Merchant.notice(now), now, next, count);
        next += count;
        return signed;
    }
}
