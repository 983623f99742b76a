package dev.rejoinder.bench.mails;

import dev.rejoinder.bench.measure.ProcessUsage;
import dev.rejoinder.bench.world.Guarded;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The most memory a service had while each tenth of the mails was sent. */
final class Decades implements AutoCloseable {

    private static final int TENTHS = 10;
    private static final long EVERY_MILLIS = 200;

    private final Guarded service;
    private final Counter counter;
    private final int mails;
    private final double[] most = new double[TENTHS];
    private final Thread watcher = new Thread(this::watch, "decades");

    Decades(Guarded service, Counter counter, int mails) {
        this.service = service;
        this.counter = counter;
        this.mails = mails;
        watcher.setDaemon(true);
        watcher.start();
    }

    String shown() {
        return Arrays.stream(most).mapToObj("%.0f"::formatted).collect(Collectors.joining(", ", "", " MB"));
    }

    private void watch() {
        try {
            while (true) {
                int count = counter.count();
                if (count > 0) {
                    int tenth = Math.min(TENTHS - 1, (int) ((long) count * TENTHS / mails));
                    most[tenth] = Math.max(most[tenth], new ProcessUsage(service.pid()).residentMegabytes());
                }
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
