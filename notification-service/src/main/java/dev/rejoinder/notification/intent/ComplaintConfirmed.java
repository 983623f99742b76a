package dev.rejoinder.notification.intent;

import java.util.UUID;

/**
 * A person has said that a mail is a complaint; told in the transaction that notes it, for whoever looks after complaints.
 *
 * @param by whose token it was
 */
public record ComplaintConfirmed(UUID disputeId, String merchantId, UUID mailId, String by) {}
