package dev.rejoinder.notification.erasure;

import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.followup.ForgottenAnswers;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what old mails said, some at a time. */
@ApplicationScoped
class OldMails {

    private static final Duration SHORTEST = Duration.ofDays(30);
    private static final int BATCH = 500;

    private final ForgottenMails mails;
    private final ForgottenWords words;
    private final ForgottenAnswers answers;
    private final ForgottenReplies replies;
    private final ForgottenInquiries inquiries;
    private final RetentionConfig config;
    private final Clock clock;
    private final Worker worker;

    OldMails(
            ForgottenMails mails,
            ForgottenWords words,
            ForgottenAnswers answers,
            ForgottenReplies replies,
            ForgottenInquiries inquiries,
            RetentionConfig config,
            Clock clock) {
        this.mails = mails;
        this.words = words;
        this.answers = answers;
        this.replies = replies;
        this.inquiries = inquiries;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("old-mails", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        if (config.mails().compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("rejoinder.retention.mails must be " + SHORTEST.toDays() + " days or more");
        }
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        Instant now = clock.instant();
        int forgotten = QuarkusTransaction.requiringNew().call(() -> forgetOld(now.minus(config.mails()), now));
        if (forgotten > 0) {
            Log.infof("What %d old mails said is deleted", forgotten);
        }
        int ofStrangers = QuarkusTransaction.requiringNew()
                .call(() -> replies.forgetOld(now.minus(config.strays()), now.minus(config.mails()), BATCH, now));
        return forgotten >= BATCH || ofStrangers == BATCH;
    }

    private int forgetOld(Instant before, Instant now) {
        answers.forgetOlder(before);
        return mails.forgetOld(before, BATCH, now)
                + words.forgetOld(before, BATCH, now)
                + inquiries.forgetOld(before, BATCH, now);
    }
}
