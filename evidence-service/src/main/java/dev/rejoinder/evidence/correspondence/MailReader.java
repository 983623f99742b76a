package dev.rejoinder.evidence.correspondence;

import dev.rejoinder.evidence.correspondence.MailAnswer.NotNow;
import dev.rejoinder.evidence.correspondence.MailAnswer.Nothing;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for the words of mails, many at a time and while no transaction is open. Nothing wakes it: nobody waits for the words,
 * and claims of the same merchant wait while packets take them in.
 */
@ApplicationScoped
class MailReader {

    private static final int BATCH = 100;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final UnreadMails unread;
    private final SentMails sent;
    private final Worker worker = new Worker("mails", POLL, this::step);

    MailReader(UnreadMails unread, SentMails sent) {
        this.unread = unread;
        this.sent = sent;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        List<UnreadMail> due = unread.lease(LEASE, BATCH);
        if (due.isEmpty()) {
            return false;
        }
        unread.settle(ask(due));
        return due.size() == BATCH;
    }

    /** Once it is away it is not asked again: each question would wait as long. */
    private Map<UnreadMail, MailAnswer> ask(List<UnreadMail> due) {
        Map<UnreadMail, MailAnswer> answers = new LinkedHashMap<>();
        MailAnswer last = null;
        for (UnreadMail mail : due) {
            if (!(last instanceof NotNow notNow && notNow.isAway())) {
                last = sent.ask(mail);
                log(mail, last);
            }
            answers.put(mail, last);
        }
        return answers;
    }

    private static void log(UnreadMail mail, MailAnswer answer) {
        if (answer instanceof Nothing nothing) {
            Log.infof("Mail %s of dispute %s stays without words: %s", mail.id(), mail.disputeId(), nothing.why());
        } else if (answer instanceof NotNow notNow) {
            Log.warnf("Mail %s of dispute %s is asked for later: %s", mail.id(), mail.disputeId(), notNow.why());
        }
    }
}
