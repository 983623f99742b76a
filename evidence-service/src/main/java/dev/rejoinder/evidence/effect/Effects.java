package dev.rejoinder.evidence.effect;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Money;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Effects as rows. Who orders one holds its dispute. */
@ApplicationScoped
public class Effects {

    /** Told when one is to be worked on, once that is committed. */
    public record Ordered() {}

    private static final String INSERT =
            """
            insert into effect (id, dispute_id, merchant_id, kind, round, request_key, request_hash, ordered, progress, state,
                                attempts, trouble, back_to, amount, currency, ordered_at, ordered_by, called_at, due_at,
                                settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String KEEP =
            """
            update effect set progress = ?::json, state = ?, trouble = ?, called_at = ?, due_at = ?, settled_at = ?
            where id = ? and attempts = ?
            """;
    private static final String LEASE =
            """
            update effect set attempts = attempts + 1, due_at = ?
            where id = (select id from effect where due_at <= ? and merchant_id <> all(?) order by due_at limit 1
                        for update skip locked)
            returning *
            """;

    private static final String WITHDRAW =
            """
            update effect set state = 'FAILED', attempts = attempts + 1, trouble = ?, due_at = null, settled_at = ?
            where id = ? and state in ('UNAPPROVED', 'ORDERED', 'HELD') and called_at is null
            """;

    private static final String TAKE_HELD =
            """
            update effect set attempts = attempts + 1
            where dispute_id = ? and kind = ? and state = 'HELD' and called_at is not null
            returning *
            """;

    private final Sql sql;
    private final AfterCommit afterCommit;
    private final Event<Ordered> ordered;
    private final Clock clock;

    Effects(Sql sql, AfterCommit afterCommit, Event<Ordered> ordered, Clock clock) {
        this.sql = sql;
        this.afterCommit = afterCommit;
        this.ordered = ordered;
        this.clock = clock;
    }

    @Transactional(MANDATORY)
    public void add(Effect effect) {
        sql.update(
                INSERT,
                effect.id(),
                effect.disputeId(),
                effect.merchantId(),
                effect.kind().name(),
                effect.round(),
                effect.requestKey(),
                effect.requestHash(),
                effect.ordered(),
                effect.progress(),
                effect.state().name(),
                effect.attempts(),
                effect.trouble(),
                effect.backTo().name(),
                effect.amount() == null ? null : effect.amount().value(),
                effect.amount() == null ? null : effect.amount().currency(),
                effect.orderedAt(),
                effect.orderedBy(),
                effect.calledAt(),
                effect.dueAt(),
                effect.settledAt());
        afterCommit.run(() -> ordered.fire(new Ordered()));
    }

    /** False if somebody else has taken it over; then nothing is stored, and nothing may be done any more. */
    @Transactional
    public boolean keep(Effect effect) {
        return sql.update(
                        KEEP,
                        effect.progress(),
                        effect.state().name(),
                        effect.trouble(),
                        effect.calledAt(),
                        effect.dueAt(),
                        effect.settledAt(),
                        effect.id(),
                        effect.attempts())
                == 1;
    }

    /** A second person agrees: it is to be done now. */
    @Transactional(MANDATORY)
    public void approve(Effect unapproved) {
        sql.update(
                "update effect set state = 'ORDERED', trouble = null, due_at = ? where id = ? and state = 'UNAPPROVED'",
                clock.instant(),
                unapproved.id());
        afterCommit.run(() -> ordered.fire(new Ordered()));
    }

    /** One that is held though Amazon may have it. Whoever worked on it before finds that it has lost it. */
    @Transactional(MANDATORY)
    Optional<Effect> takeHeld(UUID disputeId, EffectKind kind) {
        return sql.first(TAKE_HELD, Effects::effect, disputeId, kind.name());
    }

    /** Keeps it, and has it worked on. */
    @Transactional(MANDATORY)
    void goOn(Effect taken) {
        keep(taken);
        afterCommit.run(() -> ordered.fire(new Ordered()));
    }

    /** False if Amazon may have been told of it already. Whoever works on it finds that it has lost it. */
    @Transactional(MANDATORY)
    public boolean withdraw(Effect effect, String why) {
        return sql.update(WITHDRAW, why, clock.instant(), effect.id()) == 1;
    }

    /** @param lease when it ends, whoever took it is taken for dead */
    @Transactional
    Optional<Effect> lease(Duration lease, Collection<String> notOf) {
        Instant now = clock.instant();
        return sql.first(LEASE, Effects::effect, now.plus(lease), now, Column.text(notOf));
    }

    /** Of one dispute, oldest first. */
    public List<Effect> of(UUID disputeId, EffectKind kind) {
        return sql.query(
                "select * from effect where dispute_id = ? and kind = ? order by round",
                Effects::effect,
                disputeId,
                kind.name());
    }

    /**
     * What this very request has brought about before.
     *
     * @param requestKey null if the caller gave none
     * @throws Conflict if the key came with another request
     */
    public static Optional<Effect> repeated(List<Effect> known, String requestKey, String requestHash) {
        Optional<Effect> before = known.stream()
                .filter(effect -> requestKey != null && requestKey.equals(effect.requestKey()))
                .findFirst();
        before.filter(effect -> !effect.requestHash().equals(requestHash)).ifPresent(effect -> {
            throw new Conflict("Another request came with this Idempotency-Key before");
        });
        return before;
    }

    @Transactional(MANDATORY)
    public void addFile(UUID effectId, String name, byte[] content) {
        sql.update("insert into effect_file (effect_id, name, content) values (?, ?, ?)", effectId, name, content);
    }

    public Optional<byte[]> file(UUID effectId, String name) {
        return sql.first(
                "select content from effect_file where effect_id = ? and name = ?",
                row -> row.bytes("content"),
                effectId,
                name);
    }

    private static Effect effect(Row row) throws SQLException {
        BigDecimal amount = row.decimal("amount");
        return new Effect(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.name("kind", EffectKind.class),
                (int) row.number("round"),
                row.text("request_key"),
                row.text("request_hash"),
                row.text("ordered"),
                row.text("progress"),
                row.name("state", EffectState.class),
                (int) row.number("attempts"),
                row.text("trouble"),
                row.name("back_to", DisputeState.class),
                amount == null ? null : new Money(amount, row.text("currency")),
                row.instant("ordered_at"),
                row.text("ordered_by"),
                row.instant("called_at"),
                row.instant("due_at"),
                row.instant("settled_at"));
    }
}
