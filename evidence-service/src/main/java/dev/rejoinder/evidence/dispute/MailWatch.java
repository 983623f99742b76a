package dev.rejoinder.evidence.dispute;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.rejoinder.evidence.correspondence.MailsRead;
import dev.rejoinder.evidence.correspondence.MailsRead.ReadMail;
import dev.rejoinder.evidence.dispute.Reassessment.Draft;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts mails into the packets of disputes that wait for an answer, in the transaction that stores what they say. Nothing but the
 * packet changes: our own mail proves nothing that is asked for, and is no reason to decide or to do anything anew. It needs no
 * {@code MatchLock}: no dispute begins here, and whoever stores an order waits for the rows of the disputes that are there.
 */
@ApplicationScoped
class MailWatch {

    private static final String BY = "rejoinder";

    private final DisputeTable disputes;
    private final Reassessment reassessment;
    private final Changes changes;
    private final Clock clock;

    MailWatch(DisputeTable disputes, Reassessment reassessment, Changes changes, Clock clock) {
        this.disputes = disputes;
        this.reassessment = reassessment;
        this.changes = changes;
        this.clock = clock;
    }

    void on(@Observes MailsRead read) {
        Map<UUID, List<UUID>> mails =
                read.mails().stream().collect(groupingBy(ReadMail::disputeId, mapping(ReadMail::id, toList())));
        Instant now = clock.instant();
        List<Draft> drafts = disputes.lock(mails.keySet()).stream()
                .filter(Dispute::isWaiting)
                .map(dispute -> new Draft(dispute, dispute.withNewPacket(now), causes(dispute, mails, now)))
                .toList();
        if (!drafts.isEmpty()) {
            changes.write(
                    reassessment.of(drafts).stream().map(Change::ofPacketAlone).toList());
        }
    }

    private static List<TimelineEvent> causes(Dispute dispute, Map<UUID, List<UUID>> mails, Instant now) {
        return mails.get(dispute.id()).stream()
                .map(mail -> new TimelineEvent(dispute.id(), now, What.MAIL_ADDED, mail.toString(), BY, null))
                .toList();
    }
}
