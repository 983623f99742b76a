package dev.rejoinder.evidence.revision;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.toMap;

import dev.rejoinder.evidence.packet.LetterWords;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Revisions as rows; none is ever changed. Who adds one holds the dispute. */
@ApplicationScoped
public class LetterRevisions {

    private static final String ADD =
            """
            insert into letter_revision (dispute_id, number, merchant_id, words, made_at, made_by)
            select ?, 1 + count(*), ?, ?::json, ?, ? from letter_revision where dispute_id = ?
            """;
    private static final String NEWEST =
            """
            select distinct on (dispute_id) * from letter_revision where dispute_id = any(?)
            order by dispute_id, number desc
            """;

    private record Newest(UUID disputeId, LetterWords words) {}

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    LetterRevisions(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Disputes whose letter is written from the facts are not in it. */
    public Map<UUID, LetterWords> of(Collection<UUID> disputeIds) {
        return disputeIds.isEmpty()
                ? Map.of()
                : sql
                        .query(NEWEST, row -> new Newest(row.uuid("dispute_id"), words(row)), Column.uuid(disputeIds))
                        .stream()
                        .filter(newest -> newest.words() != null)
                        .collect(toMap(Newest::disputeId, Newest::words));
    }

    /** Oldest first. */
    public List<LetterRevision> history(UUID disputeId) {
        return sql.query(
                "select * from letter_revision where dispute_id = ? order by number",
                row -> new LetterRevision(
                        (int) row.number("number"), words(row), row.instant("made_at"), row.text("made_by")),
                disputeId);
    }

    /** @param words null if the letter is to be written from the facts again */
    @Transactional(MANDATORY)
    public void add(UUID disputeId, String merchantId, LetterWords words, String by) {
        sql.update(
                ADD, disputeId, merchantId, words == null ? null : json.write(words), clock.instant(), by, disputeId);
    }

    private LetterWords words(Row row) throws SQLException {
        String words = row.text("words");
        return words == null ? null : json.read(words, LetterWords.class);
    }
}
