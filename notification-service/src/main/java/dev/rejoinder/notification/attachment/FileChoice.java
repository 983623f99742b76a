package dev.rejoinder.notification.attachment;

import dev.rejoinder.event.EvidenceKind;

/**
 * A file of a mail that is to go into the packet.
 *
 * @param number as the mail numbers its files
 * @param kind what it proves; correspondence if left out
 * @param description what it shows, in the packet's language; its name if left out
 */
public record FileChoice(int number, EvidenceKind kind, String description) {}
