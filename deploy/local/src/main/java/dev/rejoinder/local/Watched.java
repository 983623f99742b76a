package dev.rejoinder.local;

import static java.util.stream.Collectors.joining;

import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.PortTaken;
import dev.rejoinder.backends.Server;
import dev.rejoinder.backends.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server that is started again whenever it ends. */
final class Watched {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FIRST_TRIES = 3;

    private final Server server;
    private final Path directory;
    private final Screen screen;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Backoff backoff = new Backoff();
    private Thread watcher;
    private ServerProcess process;
    private boolean stopping;
    private int tries;

    Watched(Server server, Path directory, Screen screen) {
        this.server = server;
        this.directory = directory;
        this.screen = screen;
    }

    /** Starts when those it needs are ready; they may come and go later. */
    void startAfter(List<Watched> needed) {
        watcher = new Thread(() -> watch(needed), "watch-" + server.name());
        watcher.start();
    }

    /** Completes once, at the first time the server is ready; fails if it cannot be started at all. */
    CompletableFuture<Boolean> ready() {
        return ready;
    }

    void stop() {
        ServerProcess last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last != null) {
            last.close();
        }
        if (watcher != null) {
            watcher.interrupt();
        }
    }

    private void watch(List<Watched> needed) {
        try {
            CompletableFuture.allOf(needed.stream().map(Watched::ready).toArray(CompletableFuture[]::new))
                    .join();
            while (!isStopping()) {
                long start = System.nanoTime();
                live();
                TimeUnit.MILLISECONDS.sleep(backoff.after(Duration.ofNanos(System.nanoTime() - start))
                        .toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            ready.completeExceptionally(e);
        }
    }

    /** One life of the server, from its start to its end. */
    private void live() throws InterruptedException {
        ServerProcess current = null;
        try {
            current = start();
            if (current == null) {
                return;
            }
            current.awaitReady(PATIENCE);
            server.whenReady();
            screen.say("  %-22s ready  %s".formatted(server.name(), addresses()));
            ready.complete(true);
            current.onExit().join();
            complain("ended with code " + current.exitCode());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            giveUpIfHopeless(e);
            complain(reason(e));
            if (current != null) {
                current.kill();
            }
        }
    }

    private synchronized ServerProcess start() throws Exception {
        if (stopping) {
            return null;
        }
        process = ServerProcess.start(server, directory);
        return process;
    }

    /** Who never was ready may be misconfigured; who was ready once is brought back however long it takes. */
    private void giveUpIfHopeless(Exception failure) {
        tries++;
        boolean waitingHelps = !(failure instanceof PortTaken || failure instanceof IOException);
        if (!ready.isDone() && (!waitingHelps || tries >= FIRST_TRIES)) {
            throw new IllegalStateException(reason(failure), failure);
        }
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private void complain(String what) {
        if (!isStopping()) {
            screen.say("  %-22s %s; it is started again".formatted(server.name(), what));
        }
    }

    private String addresses() {
        return server.ports().stream()
                .map(port -> Port.HOST + ":" + port.number())
                .collect(joining(", "));
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
