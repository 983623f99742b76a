package dev.rejoinder.notification.confirm;

/**
 * What a person has confirmed.
 *
 * @param choice one of the question's; empty if it has none
 * @param comment plain text, a few lines; empty if there is none
 */
public record Given(String choice, String comment) {}
