package dev.rejoinder.event;

/**
 * The shopper as far as known; every part may be null.
 *
 * @param language BCP 47 tag
 */
public record Shopper(String name, String email, String language) {}
