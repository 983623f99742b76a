package dev.rejoinder.evidence.refund;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.allowance.Allowances;
import dev.rejoinder.evidence.deadline.Calendars;
import dev.rejoinder.evidence.deadline.MerchantCalendar;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** No more is given back without asking than the merchant allows on one day of its own. */
@ApplicationScoped
class DailyLimit {

    private static final String REFUNDED_UNASKED =
            """
            select coalesce(sum(amount), 0) as amount from effect
            where merchant_id = ? and kind = 'REFUND' and state <> 'FAILED' and currency = ? and ordered_by = ?
                and ordered_at >= ?
            """;

    private final Allowances allowances;
    private final Calendars calendars;
    private final Sql sql;
    private final Clock clock;

    DailyLimit(Allowances allowances, Calendars calendars, Sql sql, Clock clock) {
        this.allowances = allowances;
        this.calendars = calendars;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Until the transaction ends nobody else finds room for this merchant: two at a time would both find room for one.
     *
     * @param by who orders unasked
     * @throws Conflict if it does not hold this amount
     */
    @Transactional(MANDATORY)
    void check(String merchantId, Money amount, String by) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 8))", row -> true, "refunds of " + merchantId);
        Money limit = allowances.of(merchantId).dailyRefunds();
        if (limit == null || !limit.currency().equals(amount.currency())) {
            throw new Conflict("No daily limit is set for refunds in " + amount.currency());
        }
        ZoneId zone =
                calendars.find(merchantId).orElse(MerchantCalendar.UNKNOWN).zone();
        Instant midnight =
                clock.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        BigDecimal spent = sql.first(
                        REFUNDED_UNASKED, row -> row.decimal("amount"), merchantId, amount.currency(), by, midnight)
                .orElse(BigDecimal.ZERO);
        if (spent.add(amount.value()).compareTo(limit.value()) > 0) {
            throw new Conflict("The daily limit of " + limit.shown() + " does not hold another " + amount.shown() + ": "
                    + spent.toPlainString() + " were refunded today without asking");
        }
    }
}
