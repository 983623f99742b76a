package dev.rejoinder.local;

import dev.rejoinder.backends.JavaProgram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts {@code up} as a process that outlives the terminal, and waits until it is ready. */
final class Background {

    private static final long POLL_MILLIS = 200;

    private final Place place;
    private final Screen screen;

    Background(Place place, Screen screen) {
        this.place = place;
        this.screen = screen;
    }

    void start(Options options) throws IOException, InterruptedException {
        Path log = place.upLog();
        Files.createDirectories(place.logs());
        Files.deleteIfExists(log);
        Files.deleteIfExists(place.readyFile());
        Process process = new ProcessBuilder(command(options))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        int shown = 0;
        while (process.isAlive() && !Files.exists(place.readyFile())) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            shown = show(log, shown);
        }
        show(log, shown);
        if (!process.isAlive()) {
            throw new CannotStart("It could not be started.");
        }
        screen.say("\nIt runs in the background (process %d); deploy/local/down stops it.".formatted(process.pid()));
    }

    private static List<String> command(Options options) {
        List<String> arguments = new ArrayList<>(List.of("up"));
        if (options.reset()) {
            arguments.add("--reset");
        }
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(JavaProgram.ofClass(
                Main.class, ManagementFactory.getRuntimeMXBean().getInputArguments(), arguments));
        return command;
    }

    private int show(Path log, int shown) throws IOException {
        List<String> lines = Files.readAllLines(log);
        lines.stream().skip(shown).forEach(screen::say);
        return lines.size();
    }
}
