package dev.rejoinder.simulator.mail;

import java.time.Instant;

/**
 * A mail to a merchant.
 *
 * @param inReplyTo null for the first about a claim
 * @param authentication what the receiving relay found: {@code pass}, {@code fail}, {@code none}
 */
record Mail(String messageId, String inReplyTo, String to, Instant sentAt, String authentication, ClaimText text) {}
