package dev.rejoinder.ingest.mailbox;

import dev.rejoinder.ingest.mail.MailIntake;
import dev.rejoinder.ingest.source.Mailbox;
import dev.rejoinder.ingest.source.Mailboxes;
import dev.rejoinder.kit.net.GuardedSockets;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.mail.imap.ImapReader;
import dev.rejoinder.mail.imap.ImapServer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Starts a reader for each claims mailbox, and stops those whose settings are gone or have changed. */
@ApplicationScoped
class MailboxWatch {

    private record Reading(ClaimsMailbox mailbox, ImapReader reader) {

        boolean isOf(Mailbox current) {
            return reader.isAlive() && mailbox.has(current);
        }
    }

    private final Mailboxes mailboxes;
    private final MailIntake intake;
    private final MailboxConfig config;
    private final Clock clock;
    private final UUID instance = UUID.randomUUID();
    private final Worker worker;
    private final List<Reading> readers = new ArrayList<>();
    private final ScheduledExecutorService alarm = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "mailbox-alarm");
        thread.setDaemon(true);
        return thread;
    });

    MailboxWatch(Mailboxes mailboxes, MailIntake intake, MailboxConfig config, Clock clock) {
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("mailbox-watch", config.look(), this::look);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        readers.forEach(each -> each.reader().stop());
        alarm.shutdownNow();
        try {
            mailboxes.release(instance);
        } catch (RuntimeException e) {
            Log.warnf("Mailboxes are free for other instances only after a while: %s", e.getMessage());
        }
    }

    private boolean look() {
        List<Mailbox> current = mailboxes.all();
        Set<Reading> idle = new HashSet<>(readers);
        List<Mailbox> unread = new ArrayList<>();
        for (Mailbox mailbox : current) {
            boolean known = readers.stream().anyMatch(each -> each.isOf(mailbox) && idle.remove(each));
            if (!known) {
                unread.add(mailbox);
            }
        }
        idle.forEach(each -> each.reader().stop());
        readers.removeAll(idle);
        for (Mailbox mailbox : unread) {
            if (readers.size() < config.readers() && mailboxes.hold(mailbox, instance)) {
                Reading reading = reading(mailbox);
                reading.reader().start();
                readers.add(reading);
            }
        }
        return false;
    }

    private Reading reading(Mailbox settings) {
        ClaimsMailbox mailbox = new ClaimsMailbox(settings, mailboxes, intake, instance);
        ImapServer server = new ImapServer(
                settings.host(),
                settings.port(),
                settings.encryption(),
                settings.user(),
                settings.password(),
                settings.folder(),
                new GuardedSockets(mailboxes.mayBeLocal()));
        return new Reading(
                mailbox,
                new ImapReader("mailbox-" + settings.merchantId(), server, mailbox, config.rules(), clock, alarm));
    }
}
