package dev.rejoinder.notification.dispute;

/** What came of asking for a dispute. */
public sealed interface DisputeAnswer {

    /** @param handling nothing where it was not asked for */
    record Found(Dispute dispute, Handling handling) implements DisputeAnswer {}

    /** Our fact was faster than the answer, or the dispute is another system's. */
    record NotThere(String reason) implements DisputeAnswer {}

    /** Trouble that concerns every dispute. */
    record NotNow(String reason) implements DisputeAnswer {}
}
