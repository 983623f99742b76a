package dev.rejoinder.kit.outbox;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the next rows on a thread of its own while those before are handed to Kafka: each would wait for the other. */
class ReadAhead implements AutoCloseable {

    private final ExecutorService reader = Executors.newSingleThreadExecutor(ReadAhead::thread);

    /** Ends when both have ended, so that the connection the rows come over is free again, also if one of them fails. */
    List<UnsentRow> during(Runnable handing, Callable<List<UnsentRow>> reading) throws SQLException {
        Future<List<UnsentRow>> rows = reader.submit(reading);
        try {
            handing.run();
        } catch (RuntimeException e) {
            awaitEnd(rows, e);
            throw e;
        }
        return result(rows);
    }

    private static void awaitEnd(Future<List<UnsentRow>> rows, RuntimeException first) {
        try {
            result(rows);
        } catch (SQLException | RuntimeException e) {
            first.addSuppressed(e);
        }
    }

    private static List<UnsentRow> result(Future<List<UnsentRow>> rows) throws SQLException {
        try {
            return rows.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the next facts were read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException("Cannot read the next facts", e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "outbox-reader");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        reader.shutdown();
    }
}
