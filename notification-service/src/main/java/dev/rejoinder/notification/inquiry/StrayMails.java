package dev.rejoinder.notification.inquiry;

import dev.rejoinder.kit.work.AfterCommit;
import dev.rejoinder.notification.incoming.StrayMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Hears of mails about no dispute. */
@ApplicationScoped
class StrayMails {

    private final Inquiries inquiries;
    private final Searches searches;
    private final SearchWorker worker;
    private final AfterCommit afterCommit;
    private final Clock clock;

    StrayMails(Inquiries inquiries, Searches searches, SearchWorker worker, AfterCommit afterCommit, Clock clock) {
        this.inquiries = inquiries;
        this.searches = searches;
        this.worker = worker;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    void on(@Observes StrayMail mail) {
        if (mail.answered() != null) {
            inquiries.answered(mail);
            return;
        }
        searches.begin(mail.id(), clock.instant());
        afterCommit.run(worker::wake);
    }
}
