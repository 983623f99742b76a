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
import java.util.List;
import java.util.Map;

/** Asks for the words of mails, many at a time and while no transaction is open. Nothing wakes it: nobody waits for the words. */
@ApplicationScoped
class MailReader {

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
        List<UnreadMail> due = unread.lease(LEASE, SentMails.MOST_AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        Map<UnreadMail, MailAnswer> answers = sent.ask(due);
        answers.forEach(MailReader::log);
        unread.settle(answers);
        return due.size() == SentMails.MOST_AT_ONCE;
    }

    private static void log(UnreadMail mail, MailAnswer answer) {
        if (answer instanceof Nothing nothing) {
            Log.infof("Mail %s of dispute %s stays without words: %s", mail.id(), mail.disputeId(), nothing.why());
        } else if (answer instanceof NotNow notNow) {
            Log.warnf("Mail %s of dispute %s is asked for later: %s", mail.id(), mail.disputeId(), notNow.why());
        }
    }
}
