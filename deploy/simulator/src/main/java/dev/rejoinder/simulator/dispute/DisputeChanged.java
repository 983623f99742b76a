package dev.rejoinder.simulator.dispute;

/** A dispute is not what it was. */
public record DisputeChanged(Dispute dispute, Change change) {

    /** What happened to it. */
    public enum Change {
        OPENED,
        CONTESTED,
        MOVED
    }
}
