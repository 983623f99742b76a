package dev.rejoinder.ingest.claim;

import dev.rejoinder.ingest.notice.AcceptedSignal;
import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeIntake;
import dev.rejoinder.kit.problem.StorageTrouble;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Works off the journal.
 *
 * <ol>
 *   <li>Takes the oldest waiting notices, some hundreds in one transaction.
 *   <li>Leaves the machine to accepting while many senders wait: they have seconds, a claim has days. It still goes on, at
 *       a tenth of its pace.
 *   <li>If that transaction fails for another reason than the database being away, takes the same notices one by one,
 *       each in its own transaction, and sets aside only the one that fails.
 * </ol>
 */
@ApplicationScoped
class Translator {

    private static final int RESTS_PER_STEP = 9;
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final NoticeIntake intake;
    private final Journal journal;
    private final Translation translation;
    private final Asker asker;
    private final TranslatorConfig config;
    private final Worker worker;

    Translator(NoticeIntake intake, Journal journal, Translation translation, Asker asker, TranslatorConfig config) {
        this.intake = intake;
        this.journal = journal;
        this.translation = translation;
        this.asker = asker;
        this.config = config;
        this.worker = new Worker("translator", config.poll(), config.gather(), this::step);
    }

    void start(@Observes StartupEvent event, AcceptedSignal accepted) {
        accepted.listen(worker::wake);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() throws InterruptedException {
        long start = System.nanoTime();
        boolean more = translateOldest();
        if (more && intake.isBusy()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(RESTS_PER_STEP * (System.nanoTime() - start), LONGEST_REST_NANOS));
        }
        return more;
    }

    private boolean translateOldest() {
        try {
            return translate(config.batch()) > 0;
        } catch (RuntimeException e) {
            rethrowIfStorageTrouble(e);
            Log.warnf("A batch of notices failed and is translated one by one: %s", e);
            return oneByOne();
        }
    }

    private int translate(int limit) {
        Instant until = asker.takesUntil().orElse(null);
        List<Translation.Read> toAsk = new ArrayList<>();
        int translated = QuarkusTransaction.requiringNew().call(() -> {
            List<JournalNotice> notices = journal.oldest(limit);
            if (!notices.isEmpty()) {
                toAsk.addAll(translation.translate(notices, until));
            }
            return notices.size();
        });
        if (!toAsk.isEmpty() && until != null) {
            asker.ask(toAsk, until);
        } else if (!toAsk.isEmpty()) {
            asker.look();
        }
        return translated;
    }

    private boolean oneByOne() {
        for (int i = 0; i < config.batch(); i++) {
            try {
                if (translate(1) == 0) {
                    return false;
                }
            } catch (RuntimeException e) {
                rethrowIfStorageTrouble(e);
                setOldestAside(e);
            }
        }
        return true;
    }

    private void setOldestAside(RuntimeException reason) {
        QuarkusTransaction.requiringNew().run(() -> translation.setAside(journal.oldest(1), reason));
    }

    private static void rethrowIfStorageTrouble(RuntimeException e) {
        if (StorageTrouble.isIn(e)) {
            throw e;
        }
    }
}
