package dev.rejoinder.notification.question;

import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QuestionRows {

    /** Nothing if it is there already, or if another one is open. */
    private static final String INSERT =
            """
            insert into question (id, dispute_id, merchant_id, author, asked_by, items, answer_by, asked_at, state,
                                  request_hash)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'OPEN', ?) on conflict do nothing
            """;

    private static final String LAPSE =
            "update question set state = 'LAPSED', settled_at = answer_by where dispute_id = ? and state = 'OPEN' and answer_by <= ?";
    private static final String SETTLE = "update question set state = ?, settled_at = ? where state = 'OPEN' and ";

    private final Sql sql;
    private final Json json;

    QuestionRows(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    boolean insert(Question question) {
        return sql.update(
                        INSERT,
                        question.id(),
                        question.disputeId(),
                        question.merchantId(),
                        question.author(),
                        question.askedBy(),
                        json.write(question.items()),
                        question.answerBy(),
                        question.askedAt(),
                        question.requestHash())
                == 1;
    }

    void lapse(UUID disputeId, Instant now) {
        sql.update(LAPSE, disputeId, now);
    }

    boolean withdraw(UUID id, Instant now) {
        return sql.update(SETTLE + "id = ?", Question.State.WITHDRAWN.name(), now, id) == 1;
    }

    void answered(UUID disputeId, Instant now) {
        sql.update(SETTLE + "dispute_id = ?", Question.State.ANSWERED.name(), now, disputeId);
    }

    Optional<Question> find(UUID id) {
        return sql.first("select * from question where id = ?", this::read, id);
    }

    /** Oldest first. */
    List<Question> of(UUID disputeId) {
        return sql.query("select * from question where dispute_id = ? order by asked_at, id", this::read, disputeId);
    }

    private Question read(Row row) throws SQLException {
        String items = row.text("items");
        return new Question(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.text("author"),
                row.text("asked_by"),
                items == null ? List.of() : json.readList(items, Item.class),
                row.instant("answer_by"),
                row.instant("asked_at"),
                row.name("state", Question.State.class),
                row.instant("settled_at"),
                row.text("request_hash"),
                row.instant("erased_at"));
    }
}
