package dev.rejoinder.evidence.dispute;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to each dispute, when and by whom; only ever added to. */
@ApplicationScoped
class Timeline {

    /** @param id where this entry stands among all */
    record Entry(long id, TimelineEvent event) {}

    private static final String APPEND =
            """
            insert into dispute_timeline (dispute_id, at, what, detail, by_whom, caused_by)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::uuid[])
            """;

    private final Sql sql;

    Timeline(Sql sql) {
        this.sql = sql;
    }

    void append(List<TimelineEvent> events) {
        sql.update(
                APPEND,
                Column.of("uuid", events, TimelineEvent::disputeId),
                Column.text(events, TimelineEvent::at),
                Column.text(events, TimelineEvent::what),
                Column.text(events, TimelineEvent::detail),
                Column.text(events, TimelineEvent::by),
                Column.of("uuid", events, TimelineEvent::causedBy));
    }

    /** As what a dispute goes on that a person has merged into another. */
    Optional<UUID> mergedInto(UUID disputeId) {
        return sql.first(
                "select detail from dispute_timeline where dispute_id = ? and what = 'CLAIM_MERGED' order by id desc limit 1",
                row -> UUID.fromString(row.text("detail")),
                disputeId);
    }

    /** Of the newest entry of this kind. */
    Optional<String> lastDetail(UUID disputeId, TimelineEvent.What what) {
        return sql.first(
                "select detail from dispute_timeline where dispute_id = ? and what = ? order by id desc limit 1",
                row -> row.text("detail"),
                disputeId,
                what.name());
    }

    /** Oldest first, those after the one with this id. */
    List<Entry> read(UUID disputeId, long after, int limit) {
        return sql.query(
                "select * from dispute_timeline where dispute_id = ? and id > ? order by id limit ?",
                row -> {
                    Instant at = row.instant("at");
                    TimelineEvent.What what = row.name("what", TimelineEvent.What.class);
                    return new Entry(
                            row.number("id"),
                            new TimelineEvent(
                                    disputeId,
                                    at,
                                    what,
                                    row.text("detail"),
                                    row.text("by_whom"),
                                    row.uuid("caused_by")));
                },
                disputeId,
                after,
                limit);
    }
}
