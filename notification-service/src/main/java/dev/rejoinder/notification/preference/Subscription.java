package dev.rejoinder.notification.preference;

import java.time.Instant;

/**
 * Whether a recipient wants the mails of a topic.
 *
 * @param recipient in lower case
 * @param hour at which those that come daily come
 * @param changedAt when they last said so
 */
record Subscription(String recipient, Topic topic, boolean wanted, int hour, Instant changedAt) {

    boolean isOf(String address) {
        return recipient.equalsIgnoreCase(address);
    }
}
