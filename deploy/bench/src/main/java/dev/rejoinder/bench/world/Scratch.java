package dev.rejoinder.bench.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A bench's own directory, on the disk that holds the project; empty at the start, gone at the end unless kept. */
public final class Scratch implements AutoCloseable {

    private static final String KEEP = "BENCH_KEEP";

    private final Path directory;

    public Scratch(String bench) throws IOException {
        this.directory = Home.target().resolve("run").resolve(bench);
        delete();
        Files.createDirectories(directory);
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        if (System.getenv(KEEP) == null) {
            delete();
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
