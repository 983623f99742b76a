package dev.rejoinder.bench.flow;

import dev.rejoinder.bench.measure.ProcessUsage;
import dev.rejoinder.bench.world.Guarded;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks once a second how much memory each service has, and keeps the most. */
final class MemoryWatch implements AutoCloseable {

    private final List<Guarded> services;
    private final Map<String, Double> most = new ConcurrentHashMap<>();
    private final Thread watcher = new Thread(this::watch, "memory-watch");

    MemoryWatch(List<Guarded> services) {
        this.services = services;
        this.watcher.setDaemon(true);
        this.watcher.start();
    }

    String shown() {
        return services.stream()
                .map(service -> "%s %.0f MB".formatted(service.name(), most.getOrDefault(service.name(), 0.0)))
                .collect(Collectors.joining(", "));
    }

    private void watch() {
        try {
            while (true) {
                for (Guarded service : services) {
                    double megabytes = new ProcessUsage(service.pid()).residentMegabytes();
                    most.merge(service.name(), megabytes, Math::max);
                }
                TimeUnit.SECONDS.sleep(1);
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
