package dev.rejoinder.simulator.payment;

/** Who paid. */
public record Shopper(String name, String email) {}
