package dev.rejoinder.ingest.mail.letter;

/**
 * One thing read from a mail.
 *
 * @param pattern the pattern that matched
 * @param place where it stood
 */
public record Finding<T>(T value, Sureness sureness, String pattern, String place) {}
