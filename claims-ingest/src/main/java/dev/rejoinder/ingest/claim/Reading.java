package dev.rejoinder.ingest.claim;

import dev.rejoinder.ingest.notice.NoticeState;

/** What became of reading a notice. */
public sealed interface Reading {

    /**
     * It is about a claim.
     *
     * @param notes see {@link Understood}
     * @param more what Amazon adds to it, in its own name; null if nothing
     */
    record OfClaim(Told told, Object notes, Told more) implements Reading {

        public OfClaim(Told told) {
            this(told, null);
        }

        public OfClaim(Told told, Object notes) {
            this(told, notes, null);
        }
    }

    /**
     * It only names a dispute: Amazon has to be asked for the rest.
     *
     * @param told as much as the notice says; what is told if Amazon cannot be asked
     */
    record Ask(Told told) implements Reading {}

    /** It tells of a claim by its order; Amazon may know whose order that was. If it cannot say so now, that is left out. */
    record AskForOrder(Told told, Object notes) implements Reading {}

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
     * @param understood as much as could be read, for the person to go on from; null if nothing
     */
    record NotUnderstood(NoticeState state, String reason, Understood understood) implements Reading {

        public NotUnderstood(NoticeState state, String reason) {
            this(state, reason, null);
        }
    }
}
