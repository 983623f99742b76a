package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.Backoff;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.outgoing.Noting;
import dev.rejoinder.notification.outgoing.Outgoing;
import dev.rejoinder.notification.outgoing.Step;
import dev.rejoinder.notification.outgoing.Step.Kind;
import dev.rejoinder.notification.outgoing.Tally;
import dev.rejoinder.notification.outgoing.Tally.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Hands one mail over and notes the outcome; no more mails are in doubt at a time than configured. */
@ApplicationScoped
class HandOver {

    private final Composer composer;
    private final MailRelay relay;
    private final Outgoing outgoing;
    private final EmailConfig config;
    private final Clock clock;
    private final Tally tally;
    private final Timer eventToSmtp;
    private final Semaphore inDoubt;

    HandOver(
            Composer composer,
            MailRelay relay,
            Outgoing outgoing,
            EmailConfig config,
            Clock clock,
            Tally tally,
            MeterRegistry metrics) {
        this.composer = composer;
        this.relay = relay;
        this.outgoing = outgoing;
        this.config = config;
        this.clock = clock;
        this.tally = tally;
        this.eventToSmtp = Timer.builder("notification_event_to_smtp_seconds")
                .publishPercentileHistogram()
                .register(metrics);
        this.inDoubt = new Semaphore(config.inDoubt(), true);
    }

    /**
     * @param steps how it came to that
     * @return whether the relay has it for certain
     */
    boolean handOver(DueEmail email, Envelope envelope, List<Step> steps) {
        Doubt doubt = new Doubt();
        try {
            Message mail = composer.compose(email, envelope);
            List<Step> whole = new ArrayList<>(steps);
            if (mail.getHeader("DKIM-Signature") != null) {
                whole.add(Step.of(Kind.SIGNED, clock.instant(), null));
            }
            Delivery delivery = relay.handOver(mail, doubt::begin);
            note(email, envelope, delivery, whole);
            return delivery instanceof Delivery.Sent;
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail cannot be put together", e);
        } finally {
            doubt.end();
        }
    }

    /** From before the mail server may have a mail until its outcome is noted. */
    private final class Doubt {

        private boolean begun;

        void begin() {
            inDoubt.acquireUninterruptibly();
            begun = true;
        }

        void end() {
            if (begun) {
                inDoubt.release();
            }
        }
    }

    private void note(DueEmail email, Envelope envelope, Delivery delivery, List<Step> steps) {
        tally.count(email.template(), envelope.language().tag(), outcome(delivery));
        if (delivery instanceof Delivery.Sent sent) {
            Noting.note(() -> outgoing.sent(
                    email, envelope.sending("the mail server took it over (" + sent.code() + ")", steps)));
            eventToSmtp.record(Duration.between(email.queuedAt(), clock.instant()));
        } else if (delivery instanceof Delivery.Refused refused) {
            Log.warnf("Mail %s failed: %s", email.id(), refused.reason());
            Noting.note(() -> outgoing.fail(email, steps, refused.reason()));
        } else if (delivery instanceof Delivery.TurnedAway turnedAway) {
            Duration pause = Backoff.pause(email.postponed(), config.longestPause());
            Noting.note(() -> outgoing.turnedAway(email, steps, turnedAway.reason(), pause, config.refusedFor()));
        } else if (delivery instanceof Delivery.PutOff putOff) {
            postpone(email, putOff.reason(), config.longestPause(), true, false);
        } else if (delivery instanceof Delivery.Away away) {
            postpone(email, away.reason(), config.longestOutagePause(), false, false);
        } else if (delivery instanceof Delivery.NoAnswer noAnswer) {
            postpone(email, noAnswer.reason(), config.longestPause(), true, true);
        }
    }

    private static Outcome outcome(Delivery delivery) {
        if (delivery instanceof Delivery.Sent) {
            return Outcome.SENT;
        }
        return delivery instanceof Delivery.Refused ? Outcome.FAILED : Outcome.DELAYED;
    }

    private void postpone(DueEmail email, String reason, Duration longest, boolean tried, boolean answerLost) {
        Duration pause = Backoff.pause(email.postponed(), longest);
        Noting.note(() -> outgoing.postpone(email, reason, pause, tried, answerLost));
    }
}
