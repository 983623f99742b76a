package dev.rejoinder.notification.incoming;

import java.util.UUID;

/** Which mails a list shows; null filters nothing. */
record MailFilter(String merchantId, UUID disputeId, Whose.State state) {}
