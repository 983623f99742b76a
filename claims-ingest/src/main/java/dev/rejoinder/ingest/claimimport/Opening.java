package dev.rejoinder.ingest.claimimport;

import dev.rejoinder.ingest.notice.Arrival;
import dev.rejoinder.ingest.notice.IntakeMetrics;
import dev.rejoinder.ingest.notice.NoticeIntake;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.Receipt;
import dev.rejoinder.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Puts lines into the journal as forms. */
@ApplicationScoped
class Opening {

    /** Some at a time: merchants' webhooks wait in the same queue. */
    private static final int AT_ONCE = 64;

    private final NoticeIntake intake;
    private final IntakeMetrics metrics;
    private final Clock clock;

    Opening(NoticeIntake intake, IntakeMetrics metrics, Clock clock) {
        this.intake = intake;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Answers the notice of each line, in their order; for a line that came before, the notice of that time.
     *
     * @throws Unavailable if not all could be stored; the file can be sent again
     */
    List<UUID> open(String merchantId, List<ClaimLine> lines) {
        List<UUID> noticeIds = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<CompletionStage<Receipt>> receipts =
                    lines.subList(from, Math.min(lines.size(), from + AT_ONCE)).stream()
                            .map(line -> intake.take(arrival(merchantId, line)))
                            .toList();
            receipts.forEach(receipt -> noticeIds.add(await(receipt).noticeId()));
        }
        return noticeIds;
    }

    private Arrival arrival(String merchantId, ClaimLine line) {
        return Arrival.accepted(merchantId, NoticeSource.FORM, line.sourceId(), line.form(), clock.instant());
    }

    private Receipt await(CompletionStage<Receipt> pending) {
        try {
            Receipt receipt = pending.toCompletableFuture().join();
            metrics.count(NoticeSource.FORM, receipt);
            return receipt;
        } catch (CompletionException e) {
            metrics.count(NoticeSource.FORM, IntakeMetrics.Outcome.UNAVAILABLE);
            throw NoticeIntake.unavailable(e);
        }
    }
}
