package dev.rejoinder.evidence.document;

import dev.rejoinder.kit.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Files printed before, in a folder of this run. The longest unused are deleted when it grows too large, all after a while:
 * who was forgotten by another instance is forgotten here by then.
 */
@ApplicationScoped
class PrintedFiles {

    private record Kept(int size, Instant since) {}

    private static final boolean BY_USE = true;
    private static final Duration TIDY = Duration.ofMinutes(10);

    private final long mostBytes;
    private final Duration longest;
    private final Clock clock;
    private final Path folder;
    private final LinkedHashMap<String, Kept> files = new LinkedHashMap<>(64, 0.75f, BY_USE);
    private final Worker worker = new Worker("printed-files", TIDY, this::tidy);
    private long bytes;

    PrintedFiles(PrintedConfig config, Clock clock) {
        this.mostBytes = config.mostBytes();
        this.longest = config.keep();
        this.clock = clock;
        try {
            folder = Files.createTempDirectory("rejoinder-packets-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for printed packets", e);
        }
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    synchronized Optional<byte[]> find(String key) {
        if (files.get(key) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(key)));
        } catch (IOException e) {
            // Someone has tidied the folder: the file is printed again.
            forget(key);
            return Optional.empty();
        }
    }

    synchronized void keep(String key, byte[] file) {
        if (file.length > mostBytes / 4) {
            return;
        }
        forget(key);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(key), file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a printed packet", e);
        }
        files.put(key, new Kept(file.length, clock.instant()));
        bytes += file.length;
        shrink();
    }

    /** Every file of this dispute's packet. */
    synchronized void forgetAllOf(UUID disputeId) {
        deleteIf((key, kept) -> key.startsWith(disputeId.toString()));
    }

    private synchronized boolean tidy() {
        Instant before = clock.instant().minus(longest);
        deleteIf((key, kept) -> kept.since().isBefore(before));
        return false;
    }

    private void deleteIf(BiPredicate<String, Kept> condition) {
        List.copyOf(files.entrySet()).stream()
                .filter(entry -> condition.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .forEach(this::deleteKept);
    }

    private void shrink() {
        Iterator<String> longestUnused = List.copyOf(files.keySet()).iterator();
        while (bytes > mostBytes && longestUnused.hasNext()) {
            deleteKept(longestUnused.next());
        }
    }

    private void deleteKept(String key) {
        forget(key);
        delete(folder.resolve(key));
    }

    private void forget(String key) {
        Kept kept = files.remove(key);
        if (kept != null) {
            bytes -= kept.size();
        }
    }

    void clear(@Observes ShutdownEvent end) {
        worker.close();
        deleteAll();
    }

    private synchronized void deleteAll() {
        deleteIf((key, kept) -> true);
        delete(folder);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}
