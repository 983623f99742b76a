package dev.rejoinder.ingest.claimview;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks at claims; changes nothing. */
@ApplicationScoped
class ToldClaims {

    private static final int MAX_NOTICES = 200;

    private static final String CLAIM = "select " + ClaimRow.COLUMNS + " from claim where id = ?";
    private static final String NOTICES =
            """
            select id, source, source_id, received_at, understood from notice
            where claim_id = ? order by received_at desc, id desc limit ?
            """;

    private final Sql sql;
    private final Json json;

    ToldClaims(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Page<ClaimItem> list(ClaimFilter filter, Cursor before, int limit) {
        List<Object> values = new ArrayList<>(List.of(before.at(), before.id()));
        String conditions = filter.conditions(values);
        values.add(limit + 1);
        List<ClaimRow> rows = sql.query(
                "select " + ClaimRow.COLUMNS + " from claim where merged_into is null and (opened_at, id) < (?, ?)"
                        + conditions + " order by opened_at desc, id desc limit ?",
                row -> ClaimRow.read(row, json),
                values.toArray());
        return Page.of(rows, limit, ClaimItem::of, claim -> new Cursor(claim.openedAt(), claim.id()));
    }

    ClaimView get(UUID id, Caller caller) {
        ClaimRow claim = sql.first(CLAIM, row -> ClaimRow.read(row, json), id)
                .filter(found -> caller.sees(found.merchantId()))
                .orElseThrow(() -> new NotFound("claim", id));
        List<ClaimNotice> notices = sql.query(NOTICES, row -> ClaimNotice.read(row, json), id, MAX_NOTICES);
        return ClaimView.of(claim, notices, caller.seesPersonalData());
    }
}
