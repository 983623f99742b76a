package dev.rejoinder.ingest.mailbox;

import dev.rejoinder.ingest.mail.MailIntake;
import dev.rejoinder.ingest.source.Mailboxes;
import dev.rejoinder.mail.imap.Mailbox;
import dev.rejoinder.mail.imap.Position;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A merchant's claims mailbox, whose mails go into the journal; the journal knows again what it has. */
final class ClaimsMailbox implements Mailbox {

    static final int LARGEST = 5 * 1024 * 1024;

    private final dev.rejoinder.ingest.source.Mailbox mailbox;
    private final Mailboxes mailboxes;
    private final MailIntake intake;
    private final UUID instance;

    ClaimsMailbox(dev.rejoinder.ingest.source.Mailbox mailbox, Mailboxes mailboxes, MailIntake intake, UUID instance) {
        this.mailbox = mailbox;
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.instance = instance;
    }

    boolean has(dev.rejoinder.ingest.source.Mailbox settings) {
        return settings.merchantId().equals(mailbox.merchantId()) && settings.version() == mailbox.version();
    }

    @Override
    public Optional<Position> position() {
        return mailboxes.all().stream()
                .filter(this::has)
                .findFirst()
                .filter(now -> mailboxes.hold(now, instance))
                .map(now -> new Position(now.uidValidity(), now.lastUid()));
    }

    @Override
    public boolean isOurs() {
        return mailboxes.hold(mailbox, instance);
    }

    @Override
    public void take(byte[] mail) throws Exception {
        intake.keep(mailbox.merchantId(), mail).toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @Override
    public void leave(byte[] header, long bytes) throws Exception {
        intake.refuse(
                        mailbox.merchantId(),
                        header,
                        "The mail has " + bytes / 1024 / 1024 + " MiB, over the limit of 5 MiB, and was"
                                + " left in the mailbox; if it is about a claim, type it in by hand")
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
    }

    @Override
    public void readUpTo(Position position, Instant arrived) {
        mailboxes.readUpTo(mailbox, position.uidValidity(), position.lastUid(), arrived);
    }

    @Override
    public void connected() {
        mailboxes.connected(mailbox);
    }

    @Override
    public void failed(String reason, Duration pause) {
        Log.warnf("%s cannot be read, trying again in %s: %s", mailbox, pause, reason);
        try {
            mailboxes.failed(mailbox, reason);
        } catch (RuntimeException e) {
            Log.warnf("What is wrong with %s cannot be noted: %s", mailbox, e.getMessage());
        }
    }
}
