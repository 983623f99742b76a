package dev.rejoinder.evidence.terms;

import static java.util.stream.Collectors.toMap;

import dev.rejoinder.evidence.file.CheckedFile;
import dev.rejoinder.evidence.file.FileUse;
import dev.rejoinder.evidence.file.StoredFiles;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Terms as rows. A version that is stored stays as it is: shoppers have agreed to it. */
@ApplicationScoped
public class MerchantTerms {

    private static final String INSERT =
            """
            insert into merchant_terms (merchant_id, version, valid_from, media_type, size, sha256, stored_at, stored_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** What an order names goes before what was in force when it was placed. */
    private static final String OF_ORDERS =
            """
            select o.merchant_id, o.order_id, t.* from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])
                as o (merchant_id, order_id, named, placed_at)
            cross join lateral (
                select version, valid_from, media_type, size, sha256, stored_at, stored_by from merchant_terms
                where merchant_id = o.merchant_id
                    and case when o.named is null then valid_from <= o.placed_at else version = o.named end
                order by valid_from desc, version desc limit 1) t
            """;

    private record OfOrder(OrderKey order, Terms terms) {}

    private final Sql sql;
    private final StoredFiles files;
    private final Event<TermsStored> stored;
    private final Clock clock;

    MerchantTerms(Sql sql, StoredFiles files, Event<TermsStored> stored, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.stored = stored;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Terms> of(String merchantId) {
        return sql.query(
                "select * from merchant_terms where merchant_id = ? order by valid_from, version",
                MerchantTerms::terms,
                merchantId);
    }

    Optional<Terms> find(String merchantId, String version) {
        return sql.first(
                "select * from merchant_terms where merchant_id = ? and version = ?",
                MerchantTerms::terms,
                merchantId,
                version);
    }

    /** Those the orders were placed under; orders without any are not in it. */
    public Map<OrderKey, Terms> of(Collection<KnownOrder> orders) {
        return orders.isEmpty()
                ? Map.of()
                : sql
                        .query(
                                OF_ORDERS,
                                row -> new OfOrder(
                                        new OrderKey(row.text("merchant_id"), row.text("order_id")), terms(row)),
                                Column.text(orders, known -> known.order().merchantId()),
                                Column.text(orders, known -> known.order().orderId()),
                                Column.text(orders, known -> known.order().policyVersion()),
                                Column.text(orders, known -> known.order().placedAt()))
                        .stream()
                        .collect(toMap(OfOrder::order, OfOrder::terms));
    }

    /**
     * The same once more changes nothing.
     *
     * @throws Conflict if the version is stored already, and was another
     */
    @Transactional
    Terms put(String merchantId, String version, Instant validFrom, CheckedFile file, String by) {
        String sha256 = Sha256.of(file.content());
        Optional<Terms> known = find(merchantId, version);
        if (known.isPresent()) {
            if (known.get().sha256().equals(sha256) && known.get().validFrom().equals(validFrom)) {
                return known.get();
            }
            throw new Conflict("Version " + version
                    + " is stored already, and shoppers have agreed to it as it is: give the changed terms a version of"
                    + " their own");
        }
        Terms terms = new Terms(
                version, validFrom, file.kind().mediaType(), file.content().length, sha256, clock.instant(), by);
        files.keep(merchantId, sha256, file, FileUse.ofTerms(version));
        sql.update(
                INSERT, merchantId, version, validFrom, terms.mediaType(), terms.size(), sha256, terms.storedAt(), by);
        stored.fire(new TermsStored(merchantId, version, by));
        return terms;
    }

    private static Terms terms(Row row) throws SQLException {
        return new Terms(
                row.text("version"),
                row.instant("valid_from"),
                row.text("media_type"),
                row.number("size"),
                row.text("sha256"),
                row.instant("stored_at"),
                row.text("stored_by"));
    }
}
