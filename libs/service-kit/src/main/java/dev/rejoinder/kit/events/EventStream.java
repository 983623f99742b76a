package dev.rejoinder.kit.events;

import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.work.Worker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells listeners of facts as they are committed, each from where it last was. */
@ApplicationScoped
class EventStream {

    private static final int PAGE = 500;

    /** Rows of transactions that may still be followed by an earlier one are left for the next look. */
    private static final String NEXT =
            """
            select tx::text::bigint as tx, id, event_id, type, merchant_id, subject_id
            from outbox
            where (tx, id) > (?::text::xid8, ?) and tx < pg_snapshot_xmin(pg_current_snapshot())
            order by outbox.tx, id
            limit ?
            """;

    private final AgroalDataSource database;
    private final Worker worker = new Worker("event-stream", Duration.ofSeconds(1), this::tellAll);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    EventStream(AgroalDataSource database, Outbox outbox) {
        this.database = database;
        outbox.onCommit(this::wake);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void add(Listener listener) {
        listeners.add(listener);
        worker.wake();
    }

    int size() {
        return listeners.size();
    }

    /** Behind everything committed so far. */
    StreamCursor end() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")) {
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return new StreamCursor(rows.getLong(1) - 1, Long.MAX_VALUE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the end of the stream", e);
        }
    }

    private void wake() {
        if (!listeners.isEmpty()) {
            worker.wake();
        }
    }

    private boolean tellAll() throws SQLException {
        if (listeners.isEmpty()) {
            return false;
        }
        boolean more = false;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT)) {
            for (Listener listener : listeners) {
                List<StreamedEvent> next = next(select, listener.cursor());
                more |= next.size() == PAGE;
                listener.tell(next);
            }
        }
        listeners.removeIf(Listener::isGone);
        return more;
    }

    private static List<StreamedEvent> next(PreparedStatement select, StreamCursor after) throws SQLException {
        select.setString(1, String.valueOf(after.transaction()));
        select.setLong(2, after.id());
        select.setInt(3, PAGE);
        try (ResultSet rows = select.executeQuery()) {
            List<StreamedEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(new StreamedEvent(
                        new StreamCursor(rows.getLong("tx"), rows.getLong("id")),
                        rows.getObject("event_id", UUID.class),
                        rows.getString("type"),
                        rows.getString("merchant_id"),
                        rows.getObject("subject_id", UUID.class)));
            }
            return events;
        }
    }
}
