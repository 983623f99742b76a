package dev.rejoinder.event;

import java.time.Instant;
import java.util.UUID;

/** Something that happened, said once and never changed. */
public sealed interface Fact permits ClaimFact, DisputeFact, ConversationFact, ErasureFact {

    /** Deterministic: the same change told twice has the same id, so consumers can tell a repeat. */
    UUID eventId();

    Instant occurredAt();

    String merchantId();

    /** The claim this fact is about; a dispute has its claim's id. An erasure and a mail account stand for themselves. */
    UUID subjectId();

    /** The wire name, such as {@code claim.reported.v1}. */
    String typeName();

    String topic();

    /** All facts about one claim share it, so they are read in order. */
    default String key() {
        return merchantId() + ":" + subjectId();
    }
}
