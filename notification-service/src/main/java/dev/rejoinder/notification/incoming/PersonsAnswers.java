package dev.rejoinder.notification.incoming;

import java.time.Instant;
import java.util.UUID;

/** Knows when people at the shop have written to a shopper. Beans of this type are found by themselves. */
public interface PersonsAnswers {

    /** Whether somebody has, at that time or later. */
    boolean since(UUID disputeId, Instant time);
}
