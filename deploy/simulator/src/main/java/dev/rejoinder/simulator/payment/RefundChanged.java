package dev.rejoinder.simulator.payment;

/** A refund was begun or completed. */
public record RefundChanged(Order order, Refund refund) {}
