package dev.rejoinder.bench.world;

import dev.rejoinder.bench.measure.ProcessUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks ten times a second how much memory each service has, and keeps the most. */
public final class MemoryWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;

    private final List<Guarded> services;
    private final Map<String, Double> most = new ConcurrentHashMap<>();
    private final Thread watcher = new Thread(this::watch, "memory-watch");

    public MemoryWatch(List<Guarded> services) {
        this.services = services;
        this.watcher.setDaemon(true);
        this.watcher.start();
    }

    public String shown() {
        return services.stream()
                .map(service -> "%s %.0f MB".formatted(service.name(), most(service)))
                .collect(Collectors.joining(", "));
    }

    /** In megabytes. */
    public double most(Guarded service) {
        return most.getOrDefault(service.name(), 0.0);
    }

    private void watch() {
        try {
            while (true) {
                for (Guarded service : services) {
                    double megabytes = new ProcessUsage(service.pid()).residentMegabytes();
                    most.merge(service.name(), megabytes, Math::max);
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
