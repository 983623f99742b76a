package dev.rejoinder.evidence.order;

/**
 * Where an order was to be delivered.
 *
 * @param country ISO 3166, two letters
 */
public record Address(
        String name, String line1, String line2, String postalCode, String city, String region, String country) {}
