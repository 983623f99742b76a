package dev.rejoinder.notification.profile;

/** Told inside the transaction that stores the profile. */
public record ProfileChanged(String merchantId, Profile profile) {}
