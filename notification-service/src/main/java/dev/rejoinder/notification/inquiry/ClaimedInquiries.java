package dev.rejoinder.notification.inquiry;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.dispute.DisputesHeard;
import dev.rejoinder.notification.incoming.JoinedMails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A claim takes over what its order was asked about: it stands in the dispute's conversation from then on. */
@ApplicationScoped
class ClaimedInquiries {

    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final String CLAIM = "update inquiry set dispute_id = ? where id = ?";
    private static final String DROP =
            """
            update email set status = 'DROPPED', reason = 'a claim has come', next_attempt_at = null,
                steps = with_step(steps, 'DROPPED', ?, 'a claim has come')
            where merchant_id = ? and queued_at >= ? and about ->> 'inquiry' = ? and template = 'merchant-shopper-asks'
                and status in ('QUEUED', 'HELD') and taken_by is null
            """;
    /** What is still under way is written as the mail about no dispute that it is, and follows with a later fact. */
    private static final String MOVE =
            """
            update email set dispute_id = ?
            where merchant_id = ? and queued_at >= ? and about ->> 'inquiry' = ? and dispute_id is null
                and status not in ('QUEUED', 'HELD', 'UNKNOWN') and taken_by is null
            """;

    private static final String TOLD =
            """
            select count(*) from email where merchant_id = ? and queued_at >= ? and about ->> 'inquiry' = ?
                and template = 'merchant-shopper-asks' and status in ('SENT', 'UNKNOWN', 'QUEUED', 'BOUNCED')
            """;

    private final InquiryRows rows;
    private final JoinedMails joined;
    private final Sql sql;
    private final Clock clock;

    ClaimedInquiries(InquiryRows rows, JoinedMails joined, Sql sql, Clock clock) {
        this.rows = rows;
        this.joined = joined;
        this.sql = sql;
        this.clock = clock;
    }

    void on(@Observes DisputesHeard heard) {
        List<DisputeFact> open = heard.facts().stream()
                .filter(fact ->
                        fact.summary().orderId() != null && fact.summary().state() != DisputeState.CLOSED)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Inquiry> asked = rows.ofOrders(
                open.stream().map(DisputeFact::merchantId).toList(),
                open.stream().map(fact -> fact.summary().orderId()).toList(),
                now.minus(REMEMBERED));
        for (DisputeFact fact : open) {
            asked.stream().filter(inquiry -> isAbout(inquiry, fact)).forEach(inquiry -> take(inquiry, fact, now));
        }
    }

    private static boolean isAbout(Inquiry inquiry, DisputeFact fact) {
        return inquiry.merchantId().equals(fact.merchantId())
                && inquiry.orderId().equals(fact.summary().orderId())
                && (inquiry.disputeId() == null || inquiry.disputeId().equals(fact.disputeId()));
    }

    private void take(Inquiry inquiry, DisputeFact fact, Instant now) {
        String id = inquiry.id().toString();
        sql.update(CLAIM, fact.disputeId(), inquiry.id());
        sql.update(DROP, now, inquiry.merchantId(), inquiry.openedAt(), id);
        boolean told = sql.first(TOLD, row -> row.number("count"), inquiry.merchantId(), inquiry.openedAt(), id)
                        .orElse(0L)
                > 0;
        sql.update(MOVE, fact.disputeId(), inquiry.merchantId(), inquiry.openedAt(), id);
        joined.join(inquiry.id(), fact.disputeId(), told);
    }
}
