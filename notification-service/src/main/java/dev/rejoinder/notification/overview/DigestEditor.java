package dev.rejoinder.notification.overview;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.delivery.Draft;
import dev.rejoinder.notification.delivery.Editor;
import dev.rejoinder.notification.dispute.ListedDispute;
import dev.rejoinder.notification.dispute.ListedDisputes;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.DigestLetter;
import dev.rejoinder.notification.template.DigestLetter.Line;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what waits for the shop as it is when the mail is sent, the first date first. */
@ApplicationScoped
class DigestEditor implements Editor {

    private static final Set<DisputeState> WAITING = EnumSet.of(
            DisputeState.OPENED,
            DisputeState.GATHERING,
            DisputeState.NEEDS_DECISION,
            DisputeState.ANSWERING,
            DisputeState.MORE_EVIDENCE_ASKED);

    private static final Set<DisputeState> ELSEWHERE =
            EnumSet.of(DisputeState.ANSWERED, DisputeState.REFUNDING, DisputeState.REFUNDED);

    private static final int SHOWN = 20;

    private final ListedDisputes disputes;
    private final Clock clock;

    DigestEditor(ListedDisputes disputes, Clock clock) {
        this.disputes = disputes;
        this.clock = clock;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_DIGEST);
    }

    @Override
    public Draft draft(DueEmail email, Profile profile) {
        Instant now = clock.instant();
        if (!now.isBefore(Instant.parse(email.about().get(Rhythm.UNTIL)))) {
            return new Draft.Pointless("it was for an earlier day");
        }
        List<ListedDispute> waiting = new ArrayList<>();
        for (DisputeState state : WAITING) {
            Optional<List<ListedDispute>> listed = disputes.of(email.merchantId(), state);
            if (listed.isEmpty()) {
                return new Draft.NotNow("evidence-service does not tell what is open");
            }
            waiting.addAll(listed.get());
        }
        if (waiting.isEmpty()) {
            return new Draft.Pointless("nothing waits for the shop");
        }
        long elsewhere = 0;
        for (DisputeState state : ELSEWHERE) {
            Optional<Long> count = disputes.count(email.merchantId(), state);
            if (count.isEmpty()) {
                return new Draft.NotNow("evidence-service does not tell what is open");
            }
            elsewhere += count.get();
        }
        return new Draft.Ready(letter(waiting, elsewhere, now));
    }

    private static DigestLetter letter(List<ListedDispute> waiting, long elsewhere, Instant now) {
        List<Line> lines = waiting.stream()
                .sorted(Comparator.comparing(ListedDispute::respondBy).thenComparing(ListedDispute::id))
                .limit(SHOWN)
                .map(dispute -> new Line(dispute.kind(), dispute.orderId(), dispute.amount(), dispute.respondBy()))
                .toList();
        return new DigestLetter(now, lines, waiting.size() - lines.size(), elsewhere);
    }
}
