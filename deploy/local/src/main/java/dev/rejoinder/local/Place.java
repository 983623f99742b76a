package dev.rejoinder.local;

import dev.rejoinder.backends.ProcessFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where things lie.
 *
 * @param sources the project's folder, with the built services
 * @param data everything that is kept between two starts
 */
record Place(Path sources, Path data) {

    private static final List<String> OURS = List.of("postgresql", "kafka", "mail", "keys", "demo", "logs", "run");

    static Place of(Path sources, Map<String, String> environment) throws IOException {
        String moved = environment.get("REJOINDER_DATA");
        Path data = moved == null ? sources.resolve("deploy/local/data") : Path.of(moved);
        Place place = new Place(sources, data.toAbsolutePath().normalize());
        Files.createDirectories(place.run());
        Files.createDirectories(place.keys());
        Files.setPosixFilePermissions(place.keys(), PosixFilePermissions.fromString("rwx------"));
        return place;
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path run() {
        return data.resolve("run");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path mail() {
        return data.resolve("mail");
    }

    Path demo() {
        return data.resolve("demo");
    }

    /** Certificates that claims-ingest takes for Amazon's. */
    Path certificates() {
        return keys().resolve("demo-authority");
    }

    Path service(String module) {
        return sources.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** There while the system is ready. */
    Path readyFile() {
        return run().resolve("ready");
    }

    Path portsFile() {
        return run().resolve("ports.properties");
    }

    Path lockFile() {
        return run().resolve("up.lock");
    }

    ProcessFile upFile() {
        return new ProcessFile(run().resolve("up.pid"));
    }

    /** What a detached {@code up} says; whoever started it reads along, also over a reset. */
    Path upLog() {
        return logs().resolve("up.log");
    }

    /** Empties the data, but only what is ours: the folder may have been pointed anywhere. */
    void reset() throws IOException {
        for (String name : OURS) {
            deleteTree(data.resolve(name));
        }
        of(sources, Map.of("REJOINDER_DATA", data.toString()));
    }

    private void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Set<Path> inUse = Set.of(lockFile(), run(), upLog(), logs());
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted((one, other) -> other.compareTo(one)).toList()) {
                if (!inUse.contains(path)) {
                    Files.delete(path);
                }
            }
        }
    }
}
