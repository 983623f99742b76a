package dev.rejoinder.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a killed starter or a killed postmaster left behind on a data directory. */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 50;

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /**
     * Leaves the directory to one new postmaster.
     *
     * <ol>
     *   <li>Every process of PostgreSQL works in the data directory; a postmaster among them is stopped in order.
     *   <li>Children of a killed postmaster end by themselves. Nothing may be removed before they have: they still
     *       write to shared memory.
     *   <li>Then a remaining postmaster.pid names nobody, even if its number was given to another process since, and
     *       would only keep the new one from starting.
     * </ol>
     */
    void clearLeftovers() throws IOException {
        signalAll("INT");
        if (!awaitNobody()) {
            signalAll("QUIT");
            if (!awaitNobody()) {
                throw new IOException("Processes " + processes() + " still use " + data + " and do not end");
            }
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private void signalAll(String signal) throws IOException {
        for (long pid : processes()) {
            Signals.send(pid, signal);
        }
    }

    private boolean awaitNobody() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!processes().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Signals.pause(POLL_MILLIS);
        }
        return true;
    }

    private List<Long> processes() throws IOException {
        if (!Files.exists(data)) {
            return List.of();
        }
        Path directory = data.toRealPath();
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> directory.equals(workingDirectory(pid)))
                .toList();
    }

    private static Path workingDirectory(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd"));
        } catch (IOException e) {
            return null;
        }
    }
}
