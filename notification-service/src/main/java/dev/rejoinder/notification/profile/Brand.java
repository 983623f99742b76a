package dev.rejoinder.notification.profile;

/**
 * How the shop's mails look; every part may be null.
 *
 * @param accentColor {@code #RRGGBB}
 * @param logoText what stands at the top instead of the shop's name
 */
public record Brand(String accentColor, String logoText) {}
