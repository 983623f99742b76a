package dev.rejoinder.bench.world;

import dev.rejoinder.backends.Server;
import dev.rejoinder.backends.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A server that is started again at once when it was killed, as {@code deploy/local/up} does. */
public final class Guarded implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 200;
    private static final int TRIES = 20;

    private final Server server;
    private final Path directory;
    private Thread guard;
    private ServerProcess process;
    private RuntimeException hopeless;
    private boolean ready;
    private boolean stopping;

    public Guarded(Server server, Path directory) {
        this.server = server;
        this.directory = directory;
        // It has a session of its own, so Ctrl-C does not reach it.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    public String name() {
        return server.name();
    }

    /** Answers how long it took until the server was ready. */
    public Duration start() throws InterruptedException {
        long start = System.nanoTime();
        startOnly();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public synchronized void startOnly() {
        stopping = false;
        guard = new Thread(this::guard, "guard-" + server.name());
        guard.setDaemon(true);
        guard.start();
    }

    public synchronized void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready) {
            if (hopeless != null) {
                throw hopeless;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(server.name() + " did not become ready");
            }
            wait(PAUSE_MILLIS);
        }
    }

    public synchronized long pid() {
        return process.pid();
    }

    /** {@code kill -9}; returns when the process is gone. The next one is on its way then. */
    public void kill() {
        ServerProcess victim;
        synchronized (this) {
            ready = false;
            victim = process;
        }
        victim.kill();
    }

    @Override
    public void close() {
        ServerProcess last;
        synchronized (this) {
            stopping = true;
            ready = false;
            last = process;
        }
        if (last != null) {
            last.close();
        }
        if (guard != null) {
            guard.interrupt();
        }
    }

    private void guard() {
        for (int tries = 0; tries < TRIES && !isStopping(); tries++) {
            try {
                live();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                fail(new IllegalStateException(server.name() + " cannot be started", e));
            }
        }
    }

    private void live() throws Exception {
        ServerProcess current = ServerProcess.start(server, directory);
        synchronized (this) {
            process = current;
            if (stopping) {
                current.close();
                return;
            }
        }
        current.awaitReady(PATIENCE);
        server.whenReady();
        setReady(true);
        current.onExit().join();
        setReady(false);
    }

    private synchronized void setReady(boolean now) {
        ready = now;
        notifyAll();
    }

    private synchronized void fail(RuntimeException failure) {
        if (!stopping) {
            System.err.println(failure.getMessage() + ": " + failure.getCause());
        }
        hopeless = ready ? null : failure;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
