package dev.rejoinder.evidence.decision;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reckons with the merchant's own past. */
@ApplicationScoped
class ExpectedValues {

    private static final String PAST =
            """
            select count(*) filter (where outcome = 'WON') as won, count(*) as decided from (
                select outcome from dispute
                where merchant_id = ? and state = 'CLOSED' and outcome in ('WON', 'LOST', 'EXPIRED')
                    and claim ->> 'kind' = ? and claim ->> 'reason' is not distinct from ?
                order by opened_at desc, id desc limit 1000) as past
            """;

    private final Sql sql;

    ExpectedValues(Sql sql) {
        this.sql = sql;
    }

    /** Empty while nobody has told the amount, and when all is over. */
    Optional<ExpectedValue> of(Dispute dispute) {
        ClaimDetails claim = dispute.claim();
        Money amount = claim.amount();
        if (amount == null || dispute.isClosed()) {
            return Optional.empty();
        }
        return sql.first(
                PAST,
                row -> ExpectedValue.of(
                        amount,
                        row.number("won"),
                        row.number("decided"),
                        Fees.ofContesting(claim.kind(), amount.currency())),
                dispute.merchantId(),
                claim.kind().name(),
                claim.reason() == null ? null : claim.reason().amazonName());
    }
}
