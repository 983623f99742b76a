package dev.rejoinder.notification.profile;

/**
 * How shoppers reach a person at the shop; all but the e-mail may be null.
 *
 * @param hours as the shop words them, such as {@code Mo-Fr 9-17}
 */
public record Contact(String email, String phone, String url, String hours) {}
