package dev.rejoinder.notification.template;

/**
 * What a person adds to a mail of ours.
 *
 * @param text one paragraph of plain text
 * @param name who says so
 */
public record PersonalNote(String text, String name) {}
