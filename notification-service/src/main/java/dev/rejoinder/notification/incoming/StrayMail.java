package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's mail about no dispute, told within the transaction that stores it: {@code @Observes} it.
 *
 * @param writer null where nobody knows who wrote it; else it answers a mail of ours from the address we wrote to
 * @param answered the mail of ours it answers; null with the writer
 * @param words without secrets and quotes
 */
public record StrayMail(UUID id, String sender, Audience writer, UUID answered, String words, Instant arrivedAt) {}
