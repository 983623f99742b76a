package dev.rejoinder.ingest.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks Amazon for what notices leave out. */
public interface Asker {

    /** Until when it has for itself what it is handed; empty while it has enough to do. */
    Optional<Instant> takesUntil();

    /**
     * Called when the notices' due times are committed.
     *
     * @param handed notices it has for itself until then; the others are due, and found
     */
    void ask(List<Translation.Read> handed, Instant until);

    /** Called when there are notices that are due. */
    void look();
}
