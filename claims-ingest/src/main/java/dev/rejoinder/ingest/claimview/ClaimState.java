package dev.rejoinder.ingest.claimview;

import dev.rejoinder.kit.problem.BadRequest;
import java.util.List;
import java.util.Locale;

/** How far a claim has come, as far as Amazon or the merchant told. */
enum ClaimState {
    OPEN,
    RESOLVED,
    /** It goes on as another claim, and lists show that one. */
    MERGED;

    /** @param name as in an address, {@code open}; null for any */
    static ClaimState parse(String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        for (ClaimState state : List.of(OPEN, RESOLVED)) {
            if (state.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return state;
            }
        }
        throw new BadRequest("state must be open or resolved");
    }
}
