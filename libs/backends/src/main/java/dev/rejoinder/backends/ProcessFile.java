package dev.rejoinder.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers a process by id and start time, because ids are used again. */
public final class ProcessFile {

    /** The start time is derived from the boot time, which the kernel tells in whole seconds. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path path;

    public ProcessFile(Path path) {
        this.path = path;
    }

    static ProcessFile of(Server server, Path directory) {
        return new ProcessFile(directory.resolve("run").resolve(server.name() + ".pid"));
    }

    /** Who reads it at the same time sees all of it or the one before. */
    public void write(ProcessHandle process) throws IOException {
        Path half = path.resolveSibling(path.getFileName() + ".new");
        Files.createDirectories(path.getParent());
        Files.write(
                half, List.of(String.valueOf(process.pid()), started(process).toString()));
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
            if (lines.size() < 2) {
                return Optional.empty();
            }
            Instant start = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(Liveness::isAlive)
                    .filter(process ->
                            Duration.between(start, started(process)).abs().compareTo(TOLERANCE) < 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
