package dev.rejoinder.ingest.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.ingest.claim.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallersTest {

    private static final int THREADS = 4;

    private final BlockingQueue<Question> begun = new LinkedBlockingQueue<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private final Callers callers = new Callers(THREADS, question -> {
        begun.add(question);
        mayEnd.acquireUninterruptibly();
    });

    @AfterEach
    void end() {
        mayEnd.release(1_000);
        callers.close();
    }

    @Test
    void aSlowMerchantLeavesHalfOfTheThreadsToTheOthers() throws Exception {
        put("slow", 50);
        put("other", 2);

        assertThat(merchantsOf(THREADS)).containsExactlyInAnyOrder("slow", "slow", "other", "other");
        assertThat(begun).isEmpty();
    }

    @Test
    void merchantsTakeTurnsHoweverManyQuestionsOneHas() throws Exception {
        put("first", 20);
        put("second", 20);
        merchantsOf(THREADS);
        put("third", 2);
        mayEnd.release(3);

        assertThat(merchantsOf(3)).contains("third");
    }

    @Test
    void whatIsWithdrawnIsNotAskedAndWhatRunsGoesOn() throws Exception {
        put("slow", 10);
        merchantsOf(2);

        assertThat(callers.withdraw("slow")).hasSize(8);
        assertThat(callers.waiting()).isZero();
        mayEnd.release(2);
        put("other", 1);
        assertThat(merchantsOf(1)).containsExactly("other");
    }

    @Test
    void tellsForWhomManyQuestionsWait() throws Exception {
        put("many", 10);
        put("few", 3);
        merchantsOf(THREADS);

        assertThat(callers.withWaiting(2)).containsExactly("many");
    }

    private void put(String merchantId, int questions) {
        for (int i = 0; i < questions; i++) {
            callers.put(new Question(merchantId, new Reading.Ask(null), List.of(), null, Instant.MAX));
        }
    }

    private List<String> merchantsOf(int questions) throws InterruptedException {
        List<String> merchants = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            Question question = begun.poll(10, TimeUnit.SECONDS);
            assertThat(question).as("a question begun").isNotNull();
            merchants.add(question.merchantId());
        }
        return merchants;
    }
}
