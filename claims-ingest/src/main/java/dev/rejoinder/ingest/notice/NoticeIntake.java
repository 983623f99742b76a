package dev.rejoinder.ingest.notice;

import dev.rejoinder.kit.problem.StorageTrouble;
import dev.rejoinder.kit.problem.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way into the journal. A notice is accepted when its commit has reached the disk, and not before.
 *
 * <ol>
 *   <li>Arrivals wait in a bounded queue; when it is full, or long and slow, the sender is told at once to come back.
 *   <li>Writers take what has gathered while the previous commit ran, and insert it with one statement.
 *   <li>If the database refuses the statement, the rows are tried one by one, so only the culprit fails.
 *   <li>A repeat that comes while the first is still on its way shares its receipt.
 * </ol>
 */
@ApplicationScoped
public class NoticeIntake {

    private static final int FULL_RETRY_SECONDS = 1;
    private static final int STORAGE_RETRY_SECONDS = 5;
    private static final long IDLE_MILLIS = 200;
    private static final long GRACE_MILLIS = 10_000;
    private static final int MANY_WAITING = 32;
    private static final int CROWD = 256;
    private static final long MAX_WAITING_BYTES = 32 * 1024 * 1024;

    private final NoticeWriter journal;
    private final AcceptedSignal signal;
    private final IntakeConfig config;
    private final BlockingQueue<Pending> queue;
    private final ConcurrentMap<UUID, Pending> underway = new ConcurrentHashMap<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final List<Thread> writers = new ArrayList<>();
    private final Lock oneByOne = new ReentrantLock();
    private volatile long lastWaitNanos;
    private volatile boolean stopped;

    NoticeIntake(NoticeWriter journal, AcceptedSignal signal, IntakeConfig config, MeterRegistry meters) {
        this.journal = journal;
        this.signal = signal;
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.capacity());
        meters.gaugeCollectionSize("notices.waiting", List.of(), queue);
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= config.writers(); i++) {
            Thread writer = new Thread(this::write, "notice-writer-" + i);
            writer.setDaemon(true);
            writer.start();
            writers.add(writer);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        for (Thread writer : writers) {
            writer.join(GRACE_MILLIS);
        }
    }

    public boolean isFull() {
        return queue.remainingCapacity() == 0 || waitingBytes.get() > MAX_WAITING_BYTES;
    }

    /** Many senders wait for their answers at this moment. */
    public boolean isBusy() {
        return underway.size() >= MANY_WAITING;
    }

    /** More senders wait than a short delay explains. */
    boolean isCrowded() {
        return underway.size() > CROWD;
    }

    /** Whoever came last to its commit has waited long. */
    boolean isSlow() {
        return lastWaitNanos > config.slow().toNanos();
    }

    /** Fails with {@link Unavailable} if the notice could not be committed in time; the sender may then retry. */
    public CompletionStage<Receipt> take(Arrival arrival) {
        Pending pending = new Pending(arrival);
        Pending earlier = underway.putIfAbsent(pending.id(), pending);
        if (earlier == null) {
            return enqueue(pending);
        }
        if (earlier.isSameAs(pending)) {
            return earlier.receipt();
        }
        // Only the journal knows which of two bodies came first.
        return earlier.receipt().thenCompose(first -> take(arrival));
    }

    private CompletionStage<Receipt> enqueue(Pending pending) {
        waitingBytes.addAndGet(pending.arrival().body().length);
        if (stopped || !queue.offer(pending)) {
            leave(pending);
            pending.receipt().completeExceptionally(full());
            return pending.receipt();
        }
        return pending.receipt().orTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void write() {
        List<Pending> batch = new ArrayList<>(config.batch());
        while (!stopped || !queue.isEmpty()) {
            try {
                Pending first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    gatherAndFlush(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** While many wait, one commit after the other carries more than two side by side, and costs as much as one of them. */
    private void gatherAndFlush(List<Pending> batch) {
        if (!isBusy()) {
            queue.drainTo(batch, config.batch() - 1);
            flush(batch);
            return;
        }
        oneByOne.lock();
        try {
            queue.drainTo(batch, config.batch() - 1);
            flush(batch);
        } finally {
            oneByOne.unlock();
        }
    }

    private void flush(List<Pending> batch) {
        try {
            complete(batch, journal.write(batch));
        } catch (RuntimeException e) {
            if (batch.size() == 1 || StorageTrouble.isIn(e)) {
                fail(batch, e);
                return;
            }
            for (Pending single : batch) {
                flush(List.of(single));
            }
        }
    }

    private void complete(List<Pending> batch, Map<UUID, Receipt> receipts) {
        signal.raise();
        lastWaitNanos = batch.get(0).waitedNanos();
        for (Pending pending : batch) {
            leave(pending);
            pending.receipt().complete(receipts.get(pending.id()));
        }
    }

    private void fail(List<Pending> batch, Exception reason) {
        Log.warnf("%d notices could not be stored, their senders are told to retry: %s", batch.size(), reason);
        for (Pending pending : batch) {
            leave(pending);
            pending.receipt().completeExceptionally(storageTrouble());
        }
    }

    private void leave(Pending pending) {
        waitingBytes.addAndGet(-pending.arrival().body().length);
        underway.remove(pending.id());
    }

    /** What a sender is told for a failure of {@link #take}. */
    public static Unavailable unavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unavailable unavailable) {
                return unavailable;
            }
            if (cause instanceof TimeoutException) {
                return storageTrouble();
            }
        }
        Log.error("Unforeseen failure while accepting a notice", failure);
        return storageTrouble();
    }

    static Unavailable full() {
        return new Unavailable(
                "More notices are arriving than can be stored right now, please retry", FULL_RETRY_SECONDS);
    }

    private static Unavailable storageTrouble() {
        return new Unavailable("The notice could not be stored, please retry", STORAGE_RETRY_SECONDS);
    }
}
