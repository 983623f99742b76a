package dev.rejoinder.ingest.claim;

import dev.rejoinder.ingest.notice.NoticeState;

/** What became of reading a notice. */
public sealed interface Reading {

    /** It is about a claim. */
    record OfClaim(Told told) implements Reading {}

    /**
     * Understood, and not about a claim.
     *
     * @param work what it asks to be written down, in the transaction that marks it as translated
     */
    record Aside(String reason, Runnable work) implements Reading {

        public static Aside because(String reason) {
            return new Aside(reason, () -> {});
        }
    }

    /**
     * A person has to look at it.
     *
     * @param reason something a person can act on; without the shopper's data
     */
    record NotUnderstood(NoticeState state, String reason) implements Reading {}
}
