package dev.rejoinder.evidence.dispute;

import dev.rejoinder.evidence.dispute.Reassessment.Draft;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.evidence.terms.TermsStored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts terms into the packets of open disputes whose orders were placed under them, in the transaction that stores them. */
@ApplicationScoped
class TermsWatch {

    private final MatchLock lock;
    private final DisputeTable disputes;
    private final Reassessment reassessment;
    private final Changes changes;
    private final Clock clock;

    TermsWatch(MatchLock lock, DisputeTable disputes, Reassessment reassessment, Changes changes, Clock clock) {
        this.lock = lock;
        this.disputes = disputes;
        this.reassessment = reassessment;
        this.changes = changes;
        this.clock = clock;
    }

    void on(@Observes TermsStored terms) {
        lock.alone(List.of(terms.merchantId()));
        Instant now = clock.instant();
        List<Draft> drafts = disputes.lockWaitingOf(terms.merchantId()).stream()
                .map(dispute -> new Draft(
                        dispute,
                        dispute.withNewPacket(now),
                        List.of(new TimelineEvent(
                                dispute.id(), now, What.TERMS_STORED, terms.version(), terms.by(), null))))
                .toList();
        if (!drafts.isEmpty()) {
            changes.write(reassessment.of(drafts).stream()
                    .filter(change -> change.given().terms() != null
                            && change.given().terms().description().equals(terms.version()))
                    .toList());
        }
    }
}
