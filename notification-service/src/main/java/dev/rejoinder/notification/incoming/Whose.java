package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import java.util.List;
import java.util.UUID;

/**
 * Whose mail it is, as far as is known.
 *
 * @param verified whether the one we wrote to answers from the address we wrote to
 * @param answered the mail of ours it answers, or null
 * @param writer on whose side its writer is; null if nobody knows
 * @param suggestions disputes it may be about
 */
record Whose(
        State state,
        MatchedBy by,
        boolean verified,
        UUID disputeId,
        String merchantId,
        UUID answered,
        Audience writer,
        List<UUID> suggestions) {

    enum State {
        /** It is that dispute's: its writer is verified, or a person has said so. */
        ASSIGNED,
        /** It answers a mail of ours, from an address that is not the one we wrote to. */
        UNVERIFIED,
        /** It names an order; a person has to say whether it is about it. */
        SUGGESTED,
        UNTRIAGED,
        /** About an order that nobody disputes. */
        INQUIRY,
        /** No person's, and about nothing we know. */
        SET_ASIDE
    }

    enum MatchedBy {
        /** The signed address it went to. */
        TOKEN,
        /** The mail of ours that its header refers to. */
        THREAD,
        /** The order it names. */
        TEXT,
        PERSON
    }

    static Whose nobody(State state) {
        return new Whose(state, null, false, null, null, null, null, List.of());
    }

    static Whose suggested(List<UUID> disputeIds) {
        return new Whose(State.SUGGESTED, MatchedBy.TEXT, false, null, null, null, null, disputeIds);
    }

    /** Whether it may be a question about an order that nobody disputes. */
    boolean isStray() {
        return state == State.UNTRIAGED || state == State.INQUIRY;
    }

    boolean isAssigned() {
        return state == State.ASSIGNED;
    }
}
