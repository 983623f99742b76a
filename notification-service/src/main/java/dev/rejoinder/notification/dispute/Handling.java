package dev.rejoinder.notification.dispute;

import dev.rejoinder.event.Money;
import java.util.List;
import java.util.Optional;

/**
 * What was decided on a dispute and given back so far, as evidence-service tells it now.
 *
 * @param decided null while nobody has
 * @param refunds oldest first
 */
public record Handling(Decided decided, List<Refund> refunds) {

    public static final Handling NONE = new Handling(null, List.of());

    public enum Decided {
        CONTEST,
        REFUND,
        /** A person is to decide. */
        REVIEW
    }

    public record Refund(Money amount, State state) {

        public enum State {
            /** A second person has to agree. */
            UNAPPROVED,
            ORDERED,
            CALLED,
            PENDING,
            /** A person has to look. */
            HELD,
            DONE,
            FAILED
        }

        /** Amazon has taken it: from here on it is on its way. */
        public boolean hasBegun() {
            return state == State.PENDING || state == State.DONE;
        }

        public boolean hasFailed() {
            return state == State.FAILED;
        }

        boolean waitsForAPerson() {
            return state == State.UNAPPROVED || state == State.HELD || state == State.FAILED;
        }
    }

    public Handling {
        refunds = List.copyOf(refunds);
    }

    /** Whether evidence-service has told it. */
    @SuppressWarnings("ReferenceEquality") // it may have told that there is nothing
    public boolean isAsked() {
        return this != NONE;
    }

    public Optional<Refund> newestRefund() {
        return refunds.isEmpty() ? Optional.empty() : Optional.of(refunds.get(refunds.size() - 1));
    }

    public boolean isDecided() {
        return decided == Decided.CONTEST || decided == Decided.REFUND;
    }

    /** The newest that has gone back. */
    public Optional<Refund> doneRefund() {
        return refunds.stream()
                .filter(refund -> refund.state() == Refund.State.DONE)
                .reduce((older, newer) -> newer);
    }

    public boolean refundIsUnapproved() {
        return newestRefund()
                .filter(refund -> refund.state() == Refund.State.UNAPPROVED)
                .isPresent();
    }

    /** Nothing more is paid before a person does something. */
    public boolean refundWaits() {
        return newestRefund().filter(Refund::waitsForAPerson).isPresent();
    }
}
