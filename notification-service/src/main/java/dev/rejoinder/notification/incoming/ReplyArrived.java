package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.incoming.reading.MailKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail has become a dispute's, told within the transaction that stores it: {@code @Observes} it.
 *
 * @param writer on whose side its writer is
 * @param kind only {@code PERSON} is somebody's word
 * @param verified whether its writer is who we wrote to; else a person has said whose it is, and it may trigger nothing
 * @param words without secrets; null if the mail was not read
 */
public record ReplyArrived(
        UUID mailId,
        UUID disputeId,
        String merchantId,
        Audience writer,
        MailKind kind,
        boolean verified,
        String sender,
        String words,
        List<KeptFile> files,
        Instant arrivedAt) {}
