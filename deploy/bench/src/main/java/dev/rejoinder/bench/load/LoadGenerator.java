package dev.rejoinder.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends prepared requests from one thread. Latency counts from the instant a request was due, also when no connection
 * was free then: a slow server must not slow down its own measurement.
 */
public final class LoadGenerator {

    /** The kernel wakes a selector on whole milliseconds, too coarse for what is due sooner. */
    private static final long NAP = TimeUnit.MICROSECONDS.toNanos(100);

    private final Loopback target;
    private final int connections;

    public LoadGenerator(Loopback target, int connections) {
        this.target = target;
        this.connections = connections;
    }

    /** Ends when every request is answered or the time is over. */
    public void run(Requests requests, Pace pace, Duration longest, Answers answers) throws IOException {
        try (Selector selector = Selector.open()) {
            new Run(selector, requests, pace, answers).run(longest.toNanos());
        }
    }

    private final class Run {

        private final Selector selector;
        private final Requests requests;
        private final Pace pace;
        private final Answers answers;
        private final List<Connection> all = new ArrayList<>();
        private final Deque<Connection> free = new ArrayDeque<>();
        private int next;
        private int underWay;

        Run(Selector selector, Requests requests, Pace pace, Answers answers) {
            this.selector = selector;
            this.requests = requests;
            this.pace = pace;
            this.answers = answers;
            for (int i = 0; i < connections; i++) {
                Connection connection = new Connection(target.address(), selector);
                all.add(connection);
                free.add(connection);
            }
        }

        void run(long longestNanos) throws IOException {
            long start = System.nanoTime();
            long now = start;
            while ((next < requests.count() || underWay > 0) && now - start < longestNanos) {
                long due = sendDue(start);
                await(due);
                now = System.nanoTime();
            }
            all.forEach(Connection::close);
        }

        /** Answers when the next request is due, or a millisecond ahead when no connection is free for it. */
        private long sendDue(long start) {
            while (next < requests.count() && !free.isEmpty()) {
                long now = System.nanoTime();
                long due = pace.due(next, start, now);
                if (due > now) {
                    return due;
                }
                send(free.poll(), next++, due);
            }
            return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
        }

        private void send(Connection connection, int request, long due) {
            underWay++;
            try {
                connection.send(requests, request, due);
            } catch (IOException e) {
                broke(connection);
            }
        }

        private void await(long until) throws IOException {
            long wait = until - System.nanoTime();
            if (wait >= TimeUnit.MILLISECONDS.toNanos(1)) {
                selector.select(TimeUnit.NANOSECONDS.toMillis(wait));
            } else if (selector.selectNow() == 0 && wait > 0) {
                LockSupport.parkNanos(Math.min(wait, NAP));
                selector.selectNow();
            }
            Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
            while (ready.hasNext()) {
                advance((Connection) ready.next().attachment());
                ready.remove();
            }
        }

        private void advance(Connection connection) {
            try {
                if (connection.advance()) {
                    answers.answered(connection.number(), connection.status(), connection.due(), System.nanoTime());
                    connection.free();
                    underWay--;
                    free.add(connection);
                }
            } catch (IOException e) {
                broke(connection);
            }
        }

        private void broke(Connection connection) {
            if (connection.isBusy()) {
                answers.answered(connection.number(), Answers.BROKEN, connection.due(), System.nanoTime());
                underWay--;
                free.add(connection);
            }
            connection.close();
        }
    }
}
