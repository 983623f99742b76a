package dev.rejoinder.ingest.mailbox;

import dev.rejoinder.ingest.mail.MailIntake;
import dev.rejoinder.ingest.source.Mailbox;
import dev.rejoinder.ingest.source.Mailboxes;
import io.quarkus.logging.Log;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** A thread that reads one mailbox as long as its settings stay as they are, and connects again when the line breaks. */
final class MailboxReader {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Mailbox mailbox;
    private final Mailboxes mailboxes;
    private final MailIntake intake;
    private final MailboxConfig config;
    private final Clock clock;
    private final UUID instance;
    private final ScheduledExecutorService alarm;
    private final Thread thread;
    private volatile boolean stopped;
    private boolean wentWell;

    MailboxReader(
            Mailbox mailbox,
            Mailboxes mailboxes,
            MailIntake intake,
            MailboxConfig config,
            Clock clock,
            UUID instance,
            ScheduledExecutorService alarm) {
        this.mailbox = mailbox;
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.config = config;
        this.clock = clock;
        this.instance = instance;
        this.alarm = alarm;
        this.thread = new Thread(this::run, "mailbox-" + mailbox.merchantId());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isOf(Mailbox current) {
        return thread.isAlive()
                && current.merchantId().equals(mailbox.merchantId())
                && current.version() == mailbox.version();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                readWhileItGoesWell();
                return;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (stopped) {
                    return;
                }
                if (wentWell) {
                    pause = FIRST_PAUSE;
                    wentWell = false;
                }
                String reason = reason(e);
                Log.warnf("%s cannot be read, trying again in %s: %s", mailbox, pause, reason);
                tell(reason);
                if (!rest(pause)) {
                    return;
                }
                Duration twice = pause.multipliedBy(2);
                pause = twice.compareTo(config.longestPause()) > 0 ? config.longestPause() : twice;
            }
        }
    }

    /** Ends without failure once the mailbox is somebody else's. */
    private void readWhileItGoesWell() throws Exception {
        Mailbox now = mailboxes.all().stream().filter(this::isOf).findFirst().orElse(null);
        if (now == null || !mailboxes.hold(now, instance)) {
            return;
        }
        try (MailboxSession session = new MailboxSession(now, mailboxes, intake, config, clock)) {
            while (!stopped && mailboxes.hold(now, instance)) {
                session.read();
                mailboxes.connected(now);
                wentWell = true;
                session.await(alarm);
            }
        }
    }

    private void tell(String reason) {
        try {
            mailboxes.failed(mailbox, reason);
        } catch (RuntimeException e) {
            Log.warnf("What is wrong with %s cannot be noted: %s", mailbox, e.getMessage());
        }
    }

    private static boolean rest(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** In words a merchant can act on; what the server itself says may hold anything and is not repeated. */
    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof AuthenticationFailedException) {
                return "The mail server refuses this user or password. Many providers want a password made for apps";
            }
            if (cause instanceof FolderNotFoundException) {
                return "There is no such folder in the mailbox";
            }
            if (cause instanceof UnknownHostException) {
                return "There is no mail server of that name";
            }
            if (cause instanceof SSLException) {
                return "The line to the mail server cannot be protected: its certificate is not valid for its name, or it"
                        + " does not speak TLS on this port";
            }
            if (cause instanceof SocketTimeoutException) {
                return "The mail server does not answer in time";
            }
            if (cause instanceof ConnectException) {
                return "The mail server cannot be reached: " + reach(cause);
            }
        }
        return "The line to the mail server broke, or it answered what it should not; it is tried again";
    }

    private static String reach(Throwable cause) {
        boolean guarded = cause.getMessage() != null && cause.getMessage().contains("not public");
        return guarded ? cause.getMessage() : "nothing answers on this host and port";
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }
}
