package dev.rejoinder.local;

import dev.rejoinder.backends.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Keeps backends and services alive: backends first and together, then the services together; stops the other way. */
final class Supervisor {

    private static final long POLL_MILLIS = 50;

    private final List<Watched> backends = new ArrayList<>();
    private final List<Watched> services = new ArrayList<>();

    Supervisor(List<? extends Server> backends, List<? extends Server> services, Path directory, Screen screen) {
        backends.forEach(server -> this.backends.add(new Watched(server, directory, screen)));
        services.forEach(server -> this.services.add(new Watched(server, directory, screen)));
    }

    void start() {
        backends.forEach(backend -> backend.startAfter(List.of()));
        services.forEach(service -> service.startAfter(backends));
    }

    /** Returns when all are ready, or fails as soon as one cannot be. */
    void awaitReady() throws InterruptedException {
        List<Watched> all = Stream.concat(backends.stream(), services.stream()).toList();
        boolean ready = false;
        while (!ready) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            ready = all.stream().allMatch(Supervisor::isReady);
        }
    }

    private static boolean isReady(Watched watched) {
        try {
            return watched.ready().getNow(false);
        } catch (CompletionException e) {
            throw new CannotStart(e.getCause().getMessage(), e);
        }
    }

    void stop() {
        services.parallelStream().forEach(Watched::stop);
        backends.forEach(Watched::stop);
    }
}
