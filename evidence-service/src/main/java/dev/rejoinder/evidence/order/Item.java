package dev.rejoinder.evidence.order;

import dev.rejoinder.event.Money;

/** @param price of one piece; null if not told */
public record Item(String sku, String title, int quantity, Money price) {}
