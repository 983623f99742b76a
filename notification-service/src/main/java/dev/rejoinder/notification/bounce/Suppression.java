package dev.rejoinder.notification.bounce;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * An address of a merchant's mails that counts as broken. Only a hash of it is stored; the mail that came back has it.
 *
 * @param emailId the mail that came back last
 * @param to null once the mail has forgotten it
 */
record Suppression(
        UUID id,
        String merchantId,
        UUID emailId,
        UUID disputeId,
        Audience audience,
        String to,
        String reason,
        Instant since,
        Instant expiresAt) {

    static Suppression read(Row row) throws SQLException {
        return new Suppression(
                row.uuid("id"),
                row.text("merchant_id"),
                row.uuid("email_id"),
                row.uuid("dispute_id"),
                row.name("audience", Audience.class),
                row.text("recipient"),
                row.text("reason"),
                row.instant("since"),
                row.instant("expires_at"));
    }

    Cursor cursor() {
        return new Cursor(since, id);
    }
}
