package dev.rejoinder.ingest.claim;

import dev.rejoinder.ingest.notice.AcceptedSignal;
import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.ingest.notice.Settlement;
import dev.rejoinder.kit.problem.StorageTrouble;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Works off the journal.
 *
 * <ol>
 *   <li>Takes the oldest waiting notices, some hundreds in one transaction.
 *   <li>If that transaction fails for another reason than the database being away, takes the same notices one by one,
 *       each in its own transaction, and sets aside only the one that fails.
 * </ol>
 */
@ApplicationScoped
class Translator {

    private final Journal journal;
    private final Translation translation;
    private final TranslatorConfig config;
    private final Worker worker;

    Translator(Journal journal, Translation translation, TranslatorConfig config) {
        this.journal = journal;
        this.translation = translation;
        this.config = config;
        this.worker = new Worker("translator", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event, AcceptedSignal accepted) {
        accepted.listen(worker::wake);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        try {
            return translate(config.batch()) > 0;
        } catch (RuntimeException e) {
            rethrowIfStorageTrouble(e);
            Log.warnf("A batch of notices failed and is translated one by one: %s", e);
            return oneByOne();
        }
    }

    private int translate(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<JournalNotice> notices = journal.oldest(limit);
            if (!notices.isEmpty()) {
                translation.translate(notices);
            }
            return notices.size();
        });
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
        QuarkusTransaction.requiringNew().run(() -> {
            for (JournalNotice notice : journal.oldest(1)) {
                Log.errorf(reason, "Notice %s cannot be translated and is set aside", notice.id());
                String why =
                        "Our translator failed with " + reason.getClass().getSimpleName() + "; replay it after a fix";
                journal.settle(List.of(new Settlement(notice.id(), NoticeState.QUARANTINED, why, null)));
            }
        });
    }

    private static void rethrowIfStorageTrouble(RuntimeException e) {
        if (StorageTrouble.isIn(e)) {
            throw e;
        }
    }
}
