package dev.rejoinder.ingest.lookup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Threads that ask Amazon. Merchants take turns, and none gets more than half of the threads, so that one whose account
 * answers slowly does not keep the others waiting.
 */
final class Callers implements AutoCloseable {

    private final int threads;
    private final Consumer<Question> ask;
    private final ExecutorService pool;

    /** The merchant whose turn is next comes first. */
    private final Map<String, Deque<Question>> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> busy = new HashMap<>();
    private int running;

    /** @param ask must not fail */
    Callers(int threads, Consumer<Question> ask) {
        this.threads = threads;
        this.ask = ask;
        this.pool = Executors.newFixedThreadPool(threads, Callers::thread);
    }

    synchronized void put(Question question) {
        waiting.computeIfAbsent(question.merchantId(), merchant -> new ArrayDeque<>())
                .add(question);
        start();
    }

    /** Takes back what no thread has begun to ask. */
    synchronized List<Question> withdraw(String merchantId) {
        Deque<Question> ofMerchant = waiting.remove(merchantId);
        return ofMerchant == null ? List.of() : new ArrayList<>(ofMerchant);
    }

    synchronized int waiting() {
        return waiting.values().stream().mapToInt(Deque::size).sum();
    }

    /** Merchants for whom at least so many questions wait. */
    synchronized Set<String> withWaiting(int least) {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private void start() {
        while (running < threads) {
            Question next = next();
            if (next == null) {
                return;
            }
            running++;
            busy.merge(next.merchantId(), 1, Integer::sum);
            pool.execute(() -> run(next));
        }
    }

    private Question next() {
        String merchantId = waiting.keySet().stream()
                .filter(merchant -> busy.getOrDefault(merchant, 0) < Math.max(1, threads / 2))
                .findFirst()
                .orElse(null);
        if (merchantId == null) {
            return null;
        }
        Deque<Question> ofMerchant = waiting.remove(merchantId);
        Question question = ofMerchant.remove();
        if (!ofMerchant.isEmpty()) {
            waiting.put(merchantId, ofMerchant);
        }
        return question;
    }

    private void run(Question question) {
        try {
            ask.accept(question);
        } finally {
            ended(question.merchantId());
        }
    }

    private synchronized void ended(String merchantId) {
        running--;
        busy.computeIfPresent(merchantId, (merchant, count) -> count == 1 ? null : count - 1);
        if (!pool.isShutdown()) {
            start();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "amazon-caller");
        thread.setDaemon(true);
        return thread;
    }
}
