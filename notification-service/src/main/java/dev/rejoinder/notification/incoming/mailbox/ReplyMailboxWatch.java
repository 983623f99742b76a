package dev.rejoinder.notification.incoming.mailbox;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.mail.imap.Encryption;
import dev.rejoinder.mail.imap.ImapReader;
import dev.rejoinder.mail.imap.ImapServer;
import dev.rejoinder.mail.imap.ReadingRules;
import dev.rejoinder.notification.delivery.SmtpConfig;
import dev.rejoinder.notification.inbound.InboundConfig;
import dev.rejoinder.notification.inbound.InboundConfig.Imap;
import dev.rejoinder.notification.incoming.IncomingMails;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.SocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a reader on the mailbox for replies while there is one, and takes over when another process lets go of it. */
@ApplicationScoped
class ReplyMailboxWatch {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final InboundConfig config;
    private final IncomingMails mails;
    private final Sql sql;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final boolean local;
    private final Worker worker = new Worker("reply-mailbox-watch", LOOK, this::look);
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "reply-mailbox-alarm");
        thread.setDaemon(true);
        return thread;
    });
    private ReplyMailbox mailbox;
    private ImapReader reader;

    ReplyMailboxWatch(
            InboundConfig config,
            IncomingMails mails,
            Sql sql,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "rejoinder.local", defaultValue = "false") boolean local) {
        this.config = config;
        this.mails = mails;
        this.sql = sql;
        this.clock = clock;
        this.metrics = metrics;
        this.local = local || !ConfigUtils.isProfileActive("prod");
    }

    void start(@Observes StartupEvent event) {
        Imap imap = config.imap();
        if (imap.host().isEmpty()) {
            return;
        }
        check(imap);
        mailbox = new ReplyMailbox(
                imap.user().orElse("") + "@" + imap.host().get() + "/" + imap.folder(), mails, sql, clock, metrics);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        if (reader != null) {
            reader.stop();
        }
        alarm.shutdownNow();
        if (mailbox != null) {
            try {
                mailbox.release();
            } catch (RuntimeException e) {
                Log.warnf("The mailbox for replies is free for others only after a while: %s", e.getMessage());
            }
        }
    }

    private void check(Imap imap) {
        boolean isNear = SmtpConfig.ON_THIS_MACHINE.matcher(imap.host().get()).matches();
        if (imap.encryption() == Encryption.NONE && !local && !isNear) {
            throw new IllegalStateException("rejoinder.inbound.imap.encryption is NONE and "
                    + imap.host().get() + " is another machine: what people answer could be read on the way. Set TLS or"
                    + " STARTTLS");
        }
    }

    private boolean look() {
        if (reader == null || !reader.isAlive()) {
            reader =
                    new ImapReader("reply-mailbox", server(config.imap()), mailbox, rules(config.imap()), clock, alarm);
            reader.start();
        }
        return false;
    }

    private static ImapServer server(Imap imap) {
        return new ImapServer(
                imap.host().orElseThrow(),
                imap.port(),
                imap.encryption(),
                imap.user().orElse(""),
                imap.password().orElse(""),
                imap.folder(),
                SocketFactory.getDefault());
    }

    private static ReadingRules rules(Imap imap) {
        return new ReadingRules(imap.poll(), imap.firstReach(), imap.longestPause(), ReplyMailbox.LARGEST);
    }
}
