package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.notification.incoming.Whose.MatchedBy;
import dev.rejoinder.notification.incoming.Whose.State;
import dev.rejoinder.notification.incoming.reading.MailKind;
import dev.rejoinder.notification.masking.Masked.Secret;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail that reached us, as it is kept.
 *
 * @param why its kind is what it is
 * @param quoted what stands below its own words
 * @param answered the mail of ours it answers, or null
 * @param assignedBy who said whose it is; null if nobody had to
 */
record IncomingMail(
        UUID id,
        Instant arrivedAt,
        Instant writtenAt,
        String messageId,
        String sender,
        String senderName,
        String subject,
        String words,
        String quoted,
        List<Secret> masked,
        MailKind kind,
        String why,
        State state,
        MatchedBy matchedBy,
        boolean verified,
        UUID disputeId,
        UUID inquiryId,
        String merchantId,
        Audience writer,
        UUID answered,
        List<UUID> suggestions,
        String assignedBy,
        Instant erasedAt) {

    static IncomingMail read(Row row) throws SQLException {
        return new IncomingMail(
                row.uuid("id"),
                row.instant("arrived_at"),
                row.instant("written_at"),
                row.text("message_id"),
                row.text("sender"),
                row.text("sender_name"),
                row.text("subject"),
                row.text("words"),
                row.text("quoted"),
                row.names("masked", Secret.class),
                row.name("kind", MailKind.class),
                row.text("why"),
                row.name("state", State.class),
                row.name("matched_by", MatchedBy.class),
                row.flag("verified"),
                row.uuid("dispute_id"),
                row.uuid("inquiry_id"),
                row.text("merchant_id"),
                row.name("writer", Audience.class),
                row.uuid("answered"),
                row.uuids("suggestions"),
                row.text("assigned_by"),
                row.instant("erased_at"));
    }

    boolean isByPerson() {
        return kind == MailKind.PERSON;
    }

    ReplyArrived reply(List<KeptFile> files) {
        return new ReplyArrived(id, disputeId, merchantId, writer, kind, verified, sender, words, files, arrivedAt);
    }

    Cursor cursor() {
        return new Cursor(arrivedAt, id);
    }
}
