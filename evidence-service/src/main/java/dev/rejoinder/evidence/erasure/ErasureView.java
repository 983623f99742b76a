package dev.rejoinder.evidence.erasure;

import dev.rejoinder.evidence.erasure.Erasures.Known;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was asked to be forgotten, and how far it has come.
 *
 * @param waitsFor disputes that are open, or closed too short a time ago; what they need is erased after that
 * @param parts disputes and orders that were found when it was asked
 */
record ErasureView(
        UUID id,
        String merchantId,
        AskedFor askedFor,
        Instant askedAt,
        String askedBy,
        State state,
        List<UUID> waitsFor,
        List<PartView> parts) {

    enum State {
        /** For what {@code waitsFor} names; all else is erased. */
        WAITING,
        UNDER_WAY,
        DONE
    }

    /**
     * @param disputeId null if it is an order
     * @param orderId null if it is a dispute
     * @param erasedAt null until then
     */
    record PartView(UUID disputeId, String orderId, Instant erasedAt, List<UUID> heldBy) {

        static PartView of(Part part) {
            return new PartView(
                    part.disputeId(), part.orderId(), part.doneAt(), part.doneAt() == null ? part.heldBy() : List.of());
        }
    }

    static ErasureView of(Known known) {
        List<PartView> parts = known.parts().stream().map(PartView::of).toList();
        List<UUID> waitsFor = parts.stream()
                .flatMap(part -> part.heldBy().stream())
                .distinct()
                .toList();
        return new ErasureView(
                known.erasure().id(),
                known.erasure().merchantId(),
                known.erasure().askedFor(),
                known.erasure().askedAt(),
                known.erasure().askedBy(),
                state(parts, waitsFor),
                waitsFor,
                parts);
    }

    private static State state(List<PartView> parts, List<UUID> waitsFor) {
        if (!waitsFor.isEmpty()) {
            return State.WAITING;
        }
        return parts.stream().anyMatch(part -> part.erasedAt() == null) ? State.UNDER_WAY : State.DONE;
    }
}
