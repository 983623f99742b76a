package dev.rejoinder.bench.flow;

import dev.rejoinder.bench.load.LoadGenerator;
import dev.rejoinder.bench.load.Loopback;
import dev.rejoinder.bench.load.Pace;
import dev.rejoinder.bench.measure.Latencies;
import dev.rejoinder.bench.world.Merchant;
import java.io.IOException;
import java.time.Duration;

/** Notices at a fixed rate; for each, the time from its acceptance until both mails are with the mail server. */
final class Steady {

    private static final int CONNECTIONS = 16;
    private static final int ACCEPTED = 202;
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Loopback target;
    private final Arrivals arrivals;
    private final Latencies sinceAccepted = new Latencies();
    private final Latencies sinceDue = new Latencies();
    private final Latencies accepting = new Latencies();

    Steady(Loopback target, Arrivals arrivals) {
        this.target = target;
        this.arrivals = arrivals;
    }

    void run(int first, int notices, double perSecond) throws IOException, InterruptedException {
        long[] due = new long[notices];
        long[] accepted = new long[notices];
        new LoadGenerator(target, CONNECTIONS)
                .run(
                        Merchant.notices(target, first, notices),
                        Pace.perSecond(perSecond),
                        GRACE.plusSeconds((long) (notices / perSecond)),
                        (number, status, dueNanos, answeredNanos) -> {
                            if (status != ACCEPTED) {
                                throw new IllegalStateException("A notice was answered with " + status);
                            }
                            due[number] = dueNanos;
                            accepted[number] = answeredNanos;
                        });
        arrivals.awaitBoth(first, notices, GRACE);
        for (int i = 0; i < notices; i++) {
            long both = arrivals.bothAt(first + i);
            sinceAccepted.record(both - accepted[i]);
            sinceDue.record(both - due[i]);
            accepting.record(accepted[i] - due[i]);
        }
    }

    Latencies sinceAccepted() {
        return sinceAccepted;
    }

    Latencies sinceDue() {
        return sinceDue;
    }

    Latencies accepting() {
        return accepting;
    }
}
