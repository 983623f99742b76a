package dev.rejoinder.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running {@link Server}. It has a session of its own, so that Ctrl-C in a terminal reaches only the process that
 * started it, which then stops its servers in order; and a file with its process id, so that it is found again when
 * that process was killed.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;
    private static final long LOG_LIMIT = 20L * 1024 * 1024;
    private static final int TAIL_BYTES = 4_000;

    private final Server server;
    private final Process process;
    private final ProcessFile file;
    private final Path log;

    private ServerProcess(Server server, Process process, ProcessFile file, Path log) {
        this.server = server;
        this.process = process;
        this.file = file;
        this.log = log;
    }

    /** Starts the server with its log and process file under the directory; does not wait until it is ready. */
    public static ServerProcess start(Server server, Path directory) throws IOException {
        Path log = logOf(server, directory);
        ProcessFile file = ProcessFile.of(server, directory);
        Files.createDirectories(log.getParent());
        rotate(log);
        server.prepare();
        awaitFreePorts(server);
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(server.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(server.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        file.write(process.toHandle());
        return new ServerProcess(server, process, file, log);
    }

    /** Starts, waits and calls {@link Server#whenReady()}. */
    public static ServerProcess startAndAwait(Server server, Path directory, Duration patience) throws Exception {
        ServerProcess started = start(server, directory);
        started.awaitReady(patience);
        server.whenReady();
        return started;
    }

    public static Path logOf(Server server, Path directory) {
        return directory.resolve("logs").resolve(server.name() + ".log");
    }

    /** Answers whether there was one that the starter, killed, could not stop itself. */
    public static boolean stopLeftover(Server server, Path directory) throws IOException {
        ProcessFile file = ProcessFile.of(server, directory);
        boolean found = file.running().isPresent();
        if (found) {
            Signals.stop(file.running().get(), server.stopSignal(), STOP_PATIENCE);
        }
        file.delete();
        return found;
    }

    public void awaitReady(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!server.isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("%s ended with code %d before it was ready; the end of %s:%n%s"
                        .formatted(server.name(), process.exitValue(), log, tail()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s is not ready after %d s; the end of %s:%n%s"
                        .formatted(server.name(), patience.toSeconds(), log, tail()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** Ends the server in order, or by force when it does not answer. */
    @Override
    public void close() {
        Signals.stop(process.toHandle(), server.stopSignal(), STOP_PATIENCE);
        file.delete();
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private String tail() {
        try (RandomAccessFile reader = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, reader.length())];
            reader.seek(reader.length() - end.length);
            reader.readFully(end);
            return new String(end, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A killed predecessor's children may hold the port for a moment. */
    private static void awaitFreePorts(Server server) {
        long deadline = System.nanoTime() + PORT_PATIENCE.toNanos();
        while (System.nanoTime() < deadline && !server.ports().stream().allMatch(Port::isFree)) {
            Signals.pause(POLL_MILLIS);
        }
        server.ports().forEach(Port::requireFree);
    }
}
