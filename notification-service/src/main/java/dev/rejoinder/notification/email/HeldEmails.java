package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.ProfileChanged;
import dev.rejoinder.notification.profile.Recipient;
import dev.rejoinder.notification.template.AboutJson;
import dev.rejoinder.notification.template.Change;
import dev.rejoinder.notification.template.Template;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mails that waited for a merchant's profile: once it is there, each becomes one for every recipient. */
@ApplicationScoped
class HeldEmails {

    private static final String TAKE_OUT =
            """
            delete from email where merchant_id = ? and status = 'HELD' and reason = 'NO_PROFILE'
            returning dispute_id, merchant_id, event, template, changes, queued_at, about
            """;

    private final AgroalDataSource database;
    private final EmailRows rows;
    private final Clock clock;
    private final Senders senders;

    HeldEmails(AgroalDataSource database, EmailRows rows, Clock clock, Senders senders) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
        this.senders = senders;
    }

    /** In the transaction that stores the profile, so none is forgotten. */
    void release(@Observes ProfileChanged change) {
        List<NewEmail> held = takeOut(change.merchantId());
        if (held.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        rows.insert(
                held.stream().flatMap(email -> addressed(email, change, now)).toList());
        senders.wakeAfterCommit();
    }

    private static Stream<NewEmail> addressed(NewEmail email, ProfileChanged change, Instant now) {
        return email.audience() == Audience.SHOPPER
                ? Stream.of(email.to(null, now))
                : change.profile().claimRecipients().stream()
                        .map(Recipient::email)
                        .map(address -> email.to(address, now));
    }

    private List<NewEmail> takeOut(String merchantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(TAKE_OUT)) {
            delete.setString(1, merchantId);
            List<NewEmail> held = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    held.add(read(row));
                }
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot release held e-mails", e);
        }
    }

    private static NewEmail read(ResultSet row) throws SQLException {
        String[] changes = (String[]) row.getArray(5).getArray();
        return new NewEmail(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Template.named(row.getString(4)),
                Arrays.stream(changes).map(Change::valueOf).collect(Collectors.toSet()),
                AboutJson.read(row.getString(7)),
                null,
                Status.HELD,
                Email.NO_PROFILE,
                row.getObject(6, OffsetDateTime.class).toInstant(),
                null);
    }
}
