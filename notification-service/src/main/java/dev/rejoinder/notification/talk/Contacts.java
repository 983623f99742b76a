package dev.rejoinder.notification.talk;

import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Who spoke when, whatever the channel: clocks, owners and promises listen here. */
@ApplicationScoped
public class Contacts {

    private static final String INSERT =
            """
            insert into contact (dispute_id, cause, merchant_id, speaker, channel, spoken_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String SELECT =
            """
            select dispute_id, cause, merchant_id, speaker, channel, spoken_at from contact
            where dispute_id = ? order by spoken_at, cause
            """;
    private static final String COUNT = "select count(*) from contact where dispute_id = ? and speaker = ?";

    private final Sql sql;
    private final Event<Spoken> listeners;

    Contacts(Sql sql, Event<Spoken> listeners) {
        this.sql = sql;
        this.listeners = listeners;
    }

    /** Of the same contact told again nobody hears. */
    @Transactional
    public void note(Spoken spoken) {
        int stored = sql.update(
                INSERT,
                spoken.disputeId(),
                spoken.cause(),
                spoken.merchantId(),
                spoken.speaker().name(),
                spoken.channel().name(),
                spoken.at());
        if (stored == 1) {
            listeners.fire(spoken);
        }
    }

    public long count(UUID disputeId, Speaker speaker) {
        return sql.query(COUNT, row -> row.number("count"), disputeId, speaker.name())
                .get(0);
    }

    @Transactional
    List<Spoken> of(UUID disputeId) {
        return sql.query(
                SELECT,
                row -> new Spoken(
                        row.uuid("dispute_id"),
                        row.text("merchant_id"),
                        row.text("cause"),
                        row.name("speaker", Speaker.class),
                        row.name("channel", Channel.class),
                        row.instant("spoken_at")),
                disputeId);
    }
}
