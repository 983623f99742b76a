package dev.rejoinder.notification.profile;

/**
 * Told inside the transaction that stores the profile.
 *
 * @param before null for a merchant's first profile
 * @param by who asked for it; null if a link in a mail was used
 */
public record ProfileChanged(String merchantId, long version, Profile before, Profile profile, String by) {}
