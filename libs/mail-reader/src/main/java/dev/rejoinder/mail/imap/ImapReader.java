package dev.rejoinder.mail.imap;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A thread that reads one mailbox as long as it is ours, and connects again when the line breaks. */
public final class ImapReader {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final ImapServer server;
    private final Mailbox mailbox;
    private final ReadingRules rules;
    private final Clock clock;
    private final ScheduledExecutorService alarm;
    private final Thread thread;
    private volatile boolean stopped;
    private boolean wentWell;

    /** @param alarm wakes readers that wait for mails, any number of them */
    public ImapReader(
            String name,
            ImapServer server,
            Mailbox mailbox,
            ReadingRules rules,
            Clock clock,
            ScheduledExecutorService alarm) {
        this.server = server;
        this.mailbox = mailbox;
        this.rules = rules;
        this.clock = clock;
        this.alarm = alarm;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    public void stop() {
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
                mailbox.failed(ImapTrouble.reason(e), pause);
                if (!rest(pause)) {
                    return;
                }
                Duration twice = pause.multipliedBy(2);
                pause = twice.compareTo(rules.longestPause()) > 0 ? rules.longestPause() : twice;
            }
        }
    }

    private void readWhileItGoesWell() throws Exception {
        Optional<Position> position = mailbox.position();
        if (position.isEmpty()) {
            return;
        }
        try (ImapSession session = new ImapSession(server, mailbox, position.get(), rules, clock)) {
            while (!stopped && mailbox.isOurs()) {
                session.read();
                mailbox.connected();
                wentWell = true;
                session.await(alarm);
            }
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
}
