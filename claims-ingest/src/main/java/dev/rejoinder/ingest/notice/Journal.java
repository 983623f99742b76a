package dev.rejoinder.ingest.notice;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The journal as the translator uses it: the oldest first, and many at a time. */
@ApplicationScoped
public class Journal {

    /** Any number will do that no other lock of this database uses. */
    private static final long TRANSLATION = 0x7265_6a6f_696eL;

    /** Bodies are small as a rule; a batch of the largest must fit in memory, too. */
    private static final int MAX_BATCH_BYTES = 8 * 1024 * 1024;

    private static final String OLDEST =
            """
            select id, merchant_id, source, received_at, body
            from (select *, sum(octet_length(body)) over (order by seq) as bytes, row_number() over (order by seq) as place
                  from (select id, seq, merchant_id, source, received_at, body from notice
                        where state = 'ACCEPTED' order by seq limit ?) as waiting) as measured
            where bytes <= ? or place = 1
            order by seq
            """;
    private static final String SETTLE =
            """
            update notice set state = s.state, reason = s.reason, claim_id = s.claim_id, translated_at = ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[]) as s (id, state, reason, claim_id)
            where notice.id = s.id
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    Journal(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The oldest notices that wait. While the caller's transaction lasts nobody else gets any, so notices are
     * translated in the order of their arrival however many instances run; the others get none.
     */
    @Transactional(MANDATORY)
    public List<JournalNotice> oldest(int limit) {
        try (Connection connection = database.getConnection()) {
            return isOurTurn(connection) ? select(connection, limit) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the journal", e);
        }
    }

    @Transactional(MANDATORY)
    public void settle(List<Settlement> settlements) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setObject(1, OffsetDateTime.now(clock));
            bind(connection, update, 2, "uuid", settlements, Settlement::noticeId);
            bind(connection, update, 3, "text", settlements, settlement -> settlement
                    .state()
                    .name());
            bind(connection, update, 4, "text", settlements, Settlement::reason);
            bind(connection, update, 5, "uuid", settlements, Settlement::claimId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot settle notices", e);
        }
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, TRANSLATION);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<JournalNotice> select(Connection connection, int limit) throws SQLException {
        List<JournalNotice> notices = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, limit);
            select.setInt(2, MAX_BATCH_BYTES);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    notices.add(new JournalNotice(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            NoticeSource.valueOf(rows.getString(3)),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getBytes(5)));
                }
            }
        }
        return notices;
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            int index,
            String type,
            List<Settlement> settlements,
            Function<Settlement, Object> value)
            throws SQLException {
        statement.setArray(
                index,
                connection.createArrayOf(type, settlements.stream().map(value).toArray()));
    }
}
