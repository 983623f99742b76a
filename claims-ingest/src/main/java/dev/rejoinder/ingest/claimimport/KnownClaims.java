package dev.rejoinder.ingest.claimimport;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Money;
import dev.rejoinder.ingest.claim.Account;
import dev.rejoinder.ingest.claim.Stated;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the claims that lines may be about, many at a time, and locks nothing: a file only asks. */
@ApplicationScoped
class KnownClaims {

    /** A claim as it stands. */
    record Found(UUID id, ClaimKind kind, Account account) {

        Money amount() {
            return Stated.said(account.amount());
        }
    }

    private record Name(String type, String value) {}

    private record Hit(Name name, Found found) {}

    private static final String CLAIMS =
            """
            select r.type, r.value, c.id, c.kind, c.account
            from claim_reference r join claim c on c.id = any(r.claim_ids)
            where r.merchant_id = ? and (r.type, r.value) in (select * from unnest(?::text[], ?::text[]))
            order by c.opened_at, c.id
            """;

    private final Sql sql;
    private final Json json;

    KnownClaims(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** For each line, in its order, the claims it may be about: by dispute id, else by charge, else by order. */
    List<List<Found>> of(String merchantId, List<ClaimLine> lines) {
        List<Name> names = lines.stream()
                .flatMap(line -> names(line.names()).stream())
                .distinct()
                .toList();
        Map<Name, Map<UUID, Found>> index = new LinkedHashMap<>();
        for (Hit hit : hits(merchantId, names)) {
            index.computeIfAbsent(hit.name(), unknown -> new LinkedHashMap<>())
                    .put(hit.found().id(), hit.found());
        }
        return lines.stream().map(line -> fitting(line, index)).toList();
    }

    private List<Hit> hits(String merchantId, List<Name> names) {
        return sql.query(
                CLAIMS,
                row -> new Hit(
                        new Name(row.text("type"), row.text("value")),
                        new Found(
                                row.uuid("id"),
                                row.name("kind", ClaimKind.class),
                                json.read(row.text("account"), Account.class))),
                merchantId,
                Column.text(names, Name::type),
                Column.text(names, Name::value));
    }

    private static List<Found> fitting(ClaimLine line, Map<Name, Map<UUID, Found>> index) {
        for (Name name : names(line.names())) {
            boolean certain = name.type().equals("DISPUTE_ID");
            List<Found> fitting = candidates(name, index).stream()
                    .filter(found -> found.kind() == line.details().kind())
                    .filter(found -> certain || !found.account().contradicts(line.names()))
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return List.of();
    }

    private static Collection<Found> candidates(Name name, Map<Name, Map<UUID, Found>> index) {
        return index.getOrDefault(name, Map.of()).values();
    }

    /** The surest first. The merchant's order id counts only alone: one order may have been paid by several charges. */
    private static List<Name> names(ClaimReferences references) {
        List<Name> names = new ArrayList<>();
        add(names, "DISPUTE_ID", references.disputeId());
        add(names, "CHARGE_ID", references.chargeId());
        add(names, "AMAZON_ORDER_REFERENCE", references.amazonOrderReference());
        if (names.isEmpty()) {
            add(names, "MERCHANT_ORDER_ID", references.merchantOrderId());
        }
        return names;
    }

    private static void add(List<Name> names, String type, String value) {
        if (value != null) {
            names.add(new Name(type, value));
        }
    }
}
