package dev.rejoinder.evidence.order;

import java.util.Set;

/**
 * Told within the transaction that stores orders and shipments, so that what depends on them changes with them or not at
 * all. Nothing is told of orders that were stored again unchanged.
 *
 * @param references charge ids and Amazon's order references these orders have or had
 * @param by who stored them
 */
public record OrdersChanged(String merchantId, Set<String> orderIds, Set<String> references, String by) {}
