package dev.rejoinder.notification.team;

import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The merchants' teams, one row each. */
@ApplicationScoped
public class Teams {

    /** @param version grows with each change */
    record Stored(String merchantId, long version, Team team) {

        String etag() {
            return "\"" + version + "\"";
        }
    }

    private static final String SELECT = "select merchant_id, version, team from team where merchant_id = any(?)";
    private static final String LOCK = SELECT + " for update";
    private static final String INSERT =
            """
            insert into team (merchant_id, version, team, changed_at) values (?, 1, ?::jsonb, ?) on conflict do nothing
            """;
    private static final String UPDATE =
            "update team set version = version + 1, team = ?::jsonb, changed_at = ? where merchant_id = ?";

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    Teams(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Team> find(String merchantId) {
        return Optional.ofNullable(of(List.of(merchantId)).get(merchantId));
    }

    /** Whoever has told none is not in it. */
    public Map<String, Team> of(Collection<String> merchantIds) {
        Map<String, Team> teams = new HashMap<>();
        read(SELECT, merchantIds).forEach(stored -> teams.put(stored.merchantId(), stored.team()));
        return teams;
    }

    @Transactional
    Stored get(String merchantId) {
        return read(SELECT, List.of(merchantId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("team of merchant", merchantId));
    }

    /** @param ifMatch the ETag the caller has read; may be null for a merchant's first team */
    @Transactional
    Stored put(String merchantId, Team team, String ifMatch) {
        TeamCheck.check(team);
        Optional<Stored> known = read(LOCK, List.of(merchantId)).stream().findFirst();
        if (ifMatch != null
                && known.filter(stored -> ifMatch.equals(stored.etag()) || ifMatch.equals("*"))
                        .isEmpty()) {
            throw Stale.changed("team");
        }
        if (known.isEmpty()) {
            if (sql.update(INSERT, merchantId, json.write(team), clock.instant()) == 0) {
                throw Stale.unread("team");
            }
            return new Stored(merchantId, 1, team);
        }
        if (known.get().team().equals(team)) {
            return known.get();
        }
        if (ifMatch == null) {
            throw Stale.unread("team");
        }
        sql.update(UPDATE, json.write(team), clock.instant(), merchantId);
        return new Stored(merchantId, known.get().version() + 1, team);
    }

    private List<Stored> read(String statement, Collection<String> merchantIds) {
        return sql.query(
                statement,
                row -> new Stored(
                        row.text("merchant_id"), row.number("version"), json.read(row.text("team"), Team.class)),
                Column.text(merchantIds));
    }
}
