package dev.rejoinder.local;

import dev.rejoinder.backends.Server;
import dev.rejoinder.backends.ServerProcess;
import dev.rejoinder.backends.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Stops the system, also one whose {@code up} was killed. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Place place;
    private final Map<String, String> environment;
    private final Screen screen;

    Down(Place place, Map<String, String> environment, Screen screen) {
        this.place = place;
        this.environment = environment;
        this.screen = screen;
    }

    int run() throws IOException {
        Optional<ProcessHandle> up = place.upFile().running();
        up.ifPresent(process -> Signals.stop(process, "TERM", PATIENCE));
        place.upFile().delete();
        Files.deleteIfExists(place.readyFile());
        boolean stopped = up.isPresent();
        for (Server server : new LocalSystem(place, Ports.of(environment)).inStopOrder()) {
            stopped |= ServerProcess.stopLeftover(server, place.data());
        }
        screen.say(stopped ? "Stopped." : "Nothing is running on " + place.data());
        return 0;
    }
}
