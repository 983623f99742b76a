package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import java.util.UUID;

/**
 * What an e-mail says, without its markup.
 *
 * @param subject null, as the text, until it is sent, and after its shopper was forgotten
 */
record EmailWords(UUID id, UUID disputeId, String merchantId, Audience audience, String subject, String text) {}
