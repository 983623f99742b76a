package dev.rejoinder.bench.outcomes;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** For what takes a while. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;

    /** Something that may not be so yet. */
    interface Question {

        boolean holds() throws IOException, InterruptedException;
    }

    private Waiting() {}

    static void until(String what, Question question) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(question)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("In vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Who is asked may just have been killed. */
    private static boolean holds(Question question) throws InterruptedException {
        try {
            return question.holds();
        } catch (IOException e) {
            return false;
        }
    }
}
