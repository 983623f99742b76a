package dev.rejoinder.bench.chaos;

import dev.rejoinder.bench.smtp.Hold;
import dev.rejoinder.bench.world.Guarded;
import dev.rejoinder.bench.world.Rejoinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Kills every server in turn, and notification-service also between DATA and its answer. */
final class Killer {

    private static final Duration LONGEST_HOLD = Duration.ofMinutes(1);
    private static final int SHORTEST_PAUSE_MILLIS = 1_000;
    private static final int MORE_PAUSE_MILLIS = 3_000;

    private final Guarded notification;
    private final List<Guarded> all;
    private final Hold hold;
    private final Random random;
    private final Map<String, Integer> kills = new TreeMap<>();
    private int inData;

    Killer(Rejoinder system, Hold hold, long seed) {
        this.notification = system.notification();
        this.all = List.of(
                system.ingest(),
                system.evidence(),
                system.notification(),
                system.stores().kafka(),
                system.stores().postgres());
        this.hold = hold;
        this.random = new Random(seed);
    }

    /** One of each, in a fixed order but at times nobody can foresee. */
    void round() throws InterruptedException {
        for (Guarded server : all) {
            pause();
            kill(server);
        }
        pause();
        killInData();
    }

    private void kill(Guarded server) throws InterruptedException {
        System.out.println("kill -9 " + server.name());
        kills.merge(server.name(), 1, Integer::sum);
        server.kill();
        server.awaitReady();
    }

    /** The mail has arrived, and the sender dies before it learns so. */
    private void killInData() throws InterruptedException {
        hold.hold();
        try {
            boolean held = hold.awaitHeld(LONGEST_HOLD);
            System.out.println("the answer to DATA is held: " + held);
            inData += held ? 1 : 0;
            kills.merge(notification.name(), 1, Integer::sum);
            notification.kill();
        } finally {
            hold.release();
        }
        notification.awaitReady();
    }

    private void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(SHORTEST_PAUSE_MILLIS + random.nextInt(MORE_PAUSE_MILLIS));
    }

    Map<String, Integer> kills() {
        return kills;
    }

    int killsOfNotification() {
        return kills.getOrDefault(notification.name(), 0);
    }

    int killsInData() {
        return inData;
    }
}
