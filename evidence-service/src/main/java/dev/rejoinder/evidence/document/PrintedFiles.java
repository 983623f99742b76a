package dev.rejoinder.evidence.document;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files printed before, in a folder of this run; the longest unused are deleted when it grows too large. */
@ApplicationScoped
class PrintedFiles {

    private static final boolean BY_USE = true;

    private final long mostBytes;
    private final Path folder;
    private final LinkedHashMap<String, Integer> sizes = new LinkedHashMap<>(64, 0.75f, BY_USE);
    private long bytes;

    PrintedFiles(PrintedConfig config) {
        mostBytes = config.mostBytes();
        try {
            folder = Files.createTempDirectory("rejoinder-packets-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for printed packets", e);
        }
    }

    synchronized Optional<byte[]> find(String key) {
        if (sizes.get(key) == null) {
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
        sizes.put(key, file.length);
        bytes += file.length;
        shrink();
    }

    private void shrink() {
        Iterator<Map.Entry<String, Integer>> longestUnused = sizes.entrySet().iterator();
        while (bytes > mostBytes && longestUnused.hasNext()) {
            Map.Entry<String, Integer> entry = longestUnused.next();
            longestUnused.remove();
            bytes -= entry.getValue();
            delete(folder.resolve(entry.getKey()));
        }
    }

    private void forget(String key) {
        Integer size = sizes.remove(key);
        if (size != null) {
            bytes -= size;
        }
    }

    synchronized void clear(@Observes ShutdownEvent end) {
        sizes.keySet().forEach(key -> delete(folder.resolve(key)));
        sizes.clear();
        bytes = 0;
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
