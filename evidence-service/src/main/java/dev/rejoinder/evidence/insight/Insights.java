package dev.rejoinder.evidence.insight;

import dev.rejoinder.event.Money;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions to the database, each answered from disputes as they stand. */
@ApplicationScoped
class Insights {

    /** What the disputes in this currency are about, by how they stand, and what has been given back. */
    record MoneyRow(String currency, Money won, Money lost, Money open, Money refunded) {}

    /** @param disputesPerOrders of a hundred orders placed in that month; null if none are stored */
    record Month(String month, long disputes, long orders, Double disputesPerOrders) {}

    /**
     * What a row of the matrix has brought, in one currency.
     *
     * @param refunded given back because of it
     * @param won of what was contested because of it
     */
    record RowUse(long matrixVersion, int row, String action, long disputes, Money refunded, Money won) {}

    /**
     * @param onTime of those that were answered or refunded, or should have been by now, the share that was before the deadline
     * @param hoursToComplete half of them took less until nothing required was missing
     */
    record Summary(
            long disputes,
            long answered,
            long refunded,
            long needed,
            Double onTime,
            Double hoursToComplete,
            Double hoursToAnswer) {}

    private static final String CHOSEN =
            " d.opened_at >= ? and d.opened_at < ? and (?::text is null or d.merchant_id = ?) ";

    private final Sql sql;
    private final Clock clock;

    Insights(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    List<WinRate> winRates(Period period, By by) {
        return sql.query(
                """
                select %s as grouped, count(*) filter (where d.outcome = 'WON') as won,
                    count(*) filter (where d.outcome in ('LOST', 'EXPIRED')) as lost
                from dispute d
                left join lateral (select carrier from shipment
                    where merchant_id = d.merchant_id and order_id = d.order_id order by shipment_id limit 1) s on true
                where %s and d.state = 'CLOSED'
                group by 1 order by 2 desc, 1
                """
                        .formatted(by.expression(), CHOSEN),
                row -> WinRate.of(row.text("grouped"), row.number("won"), row.number("lost")),
                parameters(period));
    }

    @Transactional
    Summary summary(Period period) {
        Instant now = clock.instant();
        return sql.first(
                        """
                        select count(*) as disputes, count(*) filter (where answered_at is not null) as answered,
                            count(*) filter (where refunded_at is not null) as refunded,
                            count(*) filter (where needed) as needed,
                            avg(case when least(answered_at, refunded_at) <= respond_by then 1.0 else 0.0 end)
                                filter (where needed) as on_time,
                            percentile_cont(0.5) within group (order by extract(epoch from complete_at - opened_at))::numeric / 3600
                                as complete_hours,
                            percentile_cont(0.5) within group (order by extract(epoch from answered_at - opened_at))::numeric / 3600
                                as answer_hours
                        from (
                            select d.opened_at, d.respond_by, answered_at, refunded_at, complete_at,
                                coalesce(d.outcome, '') not in ('WITHDRAWN', 'MERGED')
                                    and (answered_at is not null or refunded_at is not null or d.respond_by < ?) as needed
                            from dispute d
                            left join lateral (select min(settled_at) filter (where kind = 'ANSWER') as answered_at,
                                    min(settled_at) filter (where kind = 'REFUND') as refunded_at
                                from effect where dispute_id = d.id and state = 'DONE') e on true
                            left join lateral (select min(at) as complete_at from dispute_timeline
                                where dispute_id = d.id and what = 'EVIDENCE_COMPLETE') t on true
                            where %s) as known
                        """
                                .formatted(CHOSEN),
                        row -> new Summary(
                                row.number("disputes"),
                                row.number("answered"),
                                row.number("refunded"),
                                row.number("needed"),
                                rounded(row.decimal("on_time")),
                                rounded(row.decimal("complete_hours")),
                                rounded(row.decimal("answer_hours"))),
                        now,
                        period.from(),
                        period.until(),
                        period.merchantId(),
                        period.merchantId())
                .orElseThrow();
    }

    @Transactional
    List<MoneyRow> money(Period period) {
        return sql.query(
                """
                select d.claim -> 'amount' ->> 'currency' as currency,
                    coalesce(sum(value) filter (where d.outcome = 'WON'), 0) as won,
                    coalesce(sum(value) filter (where d.outcome in ('LOST', 'EXPIRED')), 0) as lost,
                    coalesce(sum(value) filter (where d.state <> 'CLOSED'), 0) as open,
                    coalesce(sum(refunded), 0) as refunded
                from dispute d
                cross join lateral (select (d.claim -> 'amount' ->> 'value')::numeric as value) v
                left join lateral (select sum(amount) as refunded from effect
                    where dispute_id = d.id and kind = 'REFUND' and state = 'DONE') r on true
                where %s and value is not null
                group by 1 order by 1
                """
                        .formatted(CHOSEN),
                row -> {
                    String currency = row.text("currency");
                    return new MoneyRow(
                            currency,
                            new Money(row.decimal("won"), currency),
                            new Money(row.decimal("lost"), currency),
                            new Money(row.decimal("open"), currency),
                            new Money(row.decimal("refunded"), currency));
                },
                parameters(period));
    }

    @Transactional
    List<Month> months(Period period) {
        return sql.query(
                """
                select month, sum(disputes) as disputes, sum(orders) as orders from (
                    select to_char(d.opened_at at time zone 'UTC', 'YYYY-MM') as month, count(*) as disputes, 0 as orders
                    from dispute d where %s group by 1
                    union all
                    select to_char(placed_at at time zone 'UTC', 'YYYY-MM'), 0, count(*) from orders
                    where placed_at >= ? and placed_at < ? and (?::text is null or merchant_id = ?) group by 1) as counted
                group by 1 order by 1
                """
                        .formatted(CHOSEN),
                row -> {
                    long disputes = row.number("disputes");
                    long orders = row.number("orders");
                    return new Month(
                            row.text("month"),
                            disputes,
                            orders,
                            orders == 0 ? null : rounded(BigDecimal.valueOf(100.0 * disputes / orders)));
                },
                period.from(),
                period.until(),
                period.merchantId(),
                period.merchantId(),
                period.from(),
                period.until(),
                period.merchantId(),
                period.merchantId());
    }

    @Transactional
    List<RowUse> rows(Period period) {
        return sql.query(
                """
                        select matrix_version, matrix_row, action, currency, count(*) as disputes,
                            coalesce(sum(refunded), 0) as refunded, coalesce(sum(won), 0) as won
                        from (
                            select distinct on (d.id) c.matrix_version, c.matrix_row, c.action,
                                coalesce(d.claim -> 'amount' ->> 'currency', 'EUR') as currency,
                                case when c.action = 'REFUND' then (select sum(amount) from effect
                                    where dispute_id = d.id and kind = 'REFUND' and state = 'DONE') end as refunded,
                                case when c.action = 'CONTEST' and d.outcome = 'WON'
                                    then (d.claim -> 'amount' ->> 'value')::numeric end as won
                            from dispute d join decision c on c.dispute_id = d.id
                            where %s and c.matrix_version is not null
                            order by d.id, c.id desc) as decided
                        group by 1, 2, 3, 4 order by 1, 2, 4
                        """
                        .formatted(CHOSEN),
                row -> {
                    String currency = row.text("currency");
                    return new RowUse(
                            row.number("matrix_version"),
                            (int) row.number("matrix_row"),
                            row.text("action"),
                            row.number("disputes"),
                            new Money(row.decimal("refunded"), currency),
                            new Money(row.decimal("won"), currency));
                },
                parameters(period));
    }

    private static Object[] parameters(Period period) {
        return new Object[] {period.from(), period.until(), period.merchantId(), period.merchantId()};
    }

    private static Double rounded(BigDecimal value) {
        return Optional.ofNullable(value)
                .map(known -> Math.round(known.doubleValue() * 100) / 100.0)
                .orElse(null);
    }
}
