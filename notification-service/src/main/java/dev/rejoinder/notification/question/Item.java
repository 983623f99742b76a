package dev.rejoinder.notification.question;

import dev.rejoinder.event.EvidenceKind;

/**
 * One thing a shopper is asked for.
 *
 * @param what in the shopper's language
 * @param why it is needed
 * @param example of a good answer; may be left out
 * @param kind what it would prove; left out for what no packet asks for
 */
record Item(String what, String why, String example, EvidenceKind kind) {}
