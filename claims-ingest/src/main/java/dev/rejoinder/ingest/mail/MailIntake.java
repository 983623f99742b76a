package dev.rejoinder.ingest.mail;

import dev.rejoinder.ingest.notice.Arrival;
import dev.rejoinder.ingest.notice.IntakeMetrics;
import dev.rejoinder.ingest.notice.IntakeMetrics.Outcome;
import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.NoticeIntake;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.Receipt;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.mail.mime.MailHeaders;
import dev.rejoinder.mail.mime.MailIdentity;
import dev.rejoinder.mail.mime.UnreadableMail;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The way of mails into the journal, from wherever they come. */
@ApplicationScoped
public class MailIntake {

    private final NoticeIntake intake;
    private final Journal journal;
    private final IntakeMetrics metrics;
    private final Clock clock;

    MailIntake(NoticeIntake intake, Journal journal, IntakeMetrics metrics, Clock clock) {
        this.intake = intake;
        this.journal = journal;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Fails as {@link NoticeIntake#take} does.
     *
     * @throws BadRequest if the bytes are no mail
     */
    public CompletionStage<Receipt> take(String merchantId, byte[] mail) {
        if (!MailHeaders.isMail(mail)) {
            metrics.count(NoticeSource.MAIL, Outcome.UNAUTHENTIC);
            throw new BadRequest("The body is not a mail: it must begin with the header lines of one, such as From: and"
                    + " Subject:, byte for byte as it was received");
        }
        return keep(merchantId, mail);
    }

    /** For bytes that a mail server holds as a mail, whatever they look like. */
    public CompletionStage<Receipt> keep(String merchantId, byte[] mail) {
        Arrival arrival = Arrival.accepted(merchantId, NoticeSource.MAIL, sourceId(mail), mail, clock.instant());
        return intake.take(arrival).thenCompose(receipt -> count(receipt, mail));
    }

    /** For a mail that is not taken: its header is kept, so that it can be found. */
    public CompletionStage<Receipt> refuse(String merchantId, byte[] header, String reason) {
        return intake.take(Arrival.refused(
                        merchantId, NoticeSource.MAIL, sourceId(header), header, clock.instant(), reason))
                .thenApply(receipt -> {
                    metrics.count(NoticeSource.MAIL, receipt);
                    return receipt;
                });
    }

    /** Each delivery of a mail has other lines on top; only another mail under the same id is worth an alarm. */
    private CompletionStage<Receipt> count(Receipt receipt, byte[] mail) {
        if (!receipt.differs()) {
            metrics.count(NoticeSource.MAIL, receipt);
            return CompletableFuture.completedFuture(receipt);
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    if (isSame(receipt, mail)) {
                        metrics.count(NoticeSource.MAIL, Outcome.REPEATED);
                    } else {
                        metrics.count(NoticeSource.MAIL, Outcome.DIFFERENT);
                        Log.errorf("Two mails have the Message-ID of notice %s; the first is kept", receipt.noticeId());
                    }
                    return receipt;
                },
                Infrastructure.getDefaultWorkerPool());
    }

    private boolean isSame(Receipt receipt, byte[] mail) {
        try {
            return journal.body(receipt.noticeId())
                    .map(kept -> MailIdentity.areSame(kept, mail))
                    .orElse(false);
        } catch (RuntimeException e) {
            Log.warnf("A repeat of mail %s could not be compared: %s", receipt.noticeId(), e);
            return true;
        }
    }

    private static String sourceId(byte[] mail) {
        try {
            return MailIdentity.sourceId(MailHeaders.parse(mail), mail);
        } catch (UnreadableMail e) {
            return "sha256:" + sha256(mail);
        }
    }

    private static String sha256(byte[] mail) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mail));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
