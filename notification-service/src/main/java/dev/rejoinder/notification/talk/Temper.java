package dev.rejoinder.notification.talk;

import java.util.UUID;

/** Knows whose words sound as if they had had enough. */
public interface Temper {

    /** Whether the shopper of a dispute has ever written so. */
    boolean isUpset(UUID disputeId);

    boolean soundsUpset(UUID mailId);
}
