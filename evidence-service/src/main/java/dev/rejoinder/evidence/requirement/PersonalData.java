package dev.rejoinder.evidence.requirement;

/** What a packet tells of the shopper beyond the name, where the claim's reason turns on it. */
public enum PersonalData {
    EMAIL,
    /** Without it the country stays. */
    ADDRESS
}
