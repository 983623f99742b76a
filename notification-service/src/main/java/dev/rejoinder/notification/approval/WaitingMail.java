package dev.rejoinder.notification.approval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.notification.template.PersonalNote;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail as far as people may change it.
 *
 * @param waitingSince null if it has not waited for a person
 * @param note null for none
 */
record WaitingMail(
        UUID id,
        UUID disputeId,
        @JsonIgnore String merchantId,
        String template,
        String status,
        Instant waitingSince,
        PersonalNote note,
        @JsonIgnore int edition) {

    static WaitingMail read(Row row) throws SQLException {
        return new WaitingMail(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.text("template"),
                row.text("status"),
                row.instant("waiting_since"),
                row.text("note") == null ? null : new PersonalNote(row.text("note"), row.text("note_name")),
                (int) row.number("edition"));
    }

    String etag() {
        return "\"" + edition + "\"";
    }
}
