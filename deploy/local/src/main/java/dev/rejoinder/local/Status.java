package dev.rejoinder.local;

import dev.rejoinder.backends.Server;
import java.io.IOException;
import java.nio.file.Files;

/** Tells what runs, where, and whether it is ready. */
final class Status {

    private final Place place;
    private final Screen screen;

    Status(Place place, Screen screen) {
        this.place = place;
        this.screen = screen;
    }

    /** Answers 0 if everything is ready, so that scripts can ask. */
    int run() throws IOException {
        if (place.upFile().running().isEmpty() || !Files.exists(place.portsFile())) {
            screen.say("Nothing is running on %s. Start it with deploy/local/up".formatted(place.data()));
            return 1;
        }
        boolean allReady = true;
        for (Server server : new LocalSystem(place, Ports.load(place.portsFile())).inStopOrder()) {
            boolean ready = server.isReady();
            allReady &= ready;
            screen.say("  %-22s %-9s 127.0.0.1:%d"
                    .formatted(
                            server.name(),
                            ready ? "ready" : "not ready",
                            server.ports().get(0).number()));
        }
        return allReady ? 0 : 1;
    }
}
