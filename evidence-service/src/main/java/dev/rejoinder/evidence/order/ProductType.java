package dev.rejoinder.evidence.order;

/** What was sold; other evidence proves the delivery of each. */
public enum ProductType {
    PHYSICAL,
    DIGITAL,
    SERVICE
}
