package dev.rejoinder.simulator.dispute;

/** What a shopper can do about an order. Amazon's Dispute API tells of chargebacks only. */
public enum Kind {
    CHARGEBACK('B'),
    A_TO_Z('Z');

    private final char idLetter;

    Kind(char idLetter) {
        this.idLetter = idLetter;
    }

    /** Begins the last part of an id. */
    public char idLetter() {
        return idLetter;
    }
}
