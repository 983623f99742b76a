package dev.rejoinder.notification.followup;

import java.time.Instant;

/**
 * @param comment the shopper's own words; null if there are none, for auditors, and once they are erased
 * @param owner address of whoever looked after the case when it ended; null without a team
 * @param counts the newest of the case does
 */
record Rating(int score, String comment, String owner, Instant ratedAt, boolean counts) {}
