package dev.rejoinder.ingest.notice;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The notices that wait for a person. */
@ApplicationScoped
public class SetAside {

    /** @param understood JSON of what was read from it; null if nothing was */
    public record Held(UUID id, String merchantId, Instant receivedAt, String understood) {}

    /**
     * Keeps everybody else from the notice until the caller's transaction ends.
     *
     * @throws NotFound if the caller may not know of it
     * @throws Conflict if it has gone through
     */
    @Transactional(MANDATORY)
    public Held hold(UUID id, Caller caller) {
        Notice notice = Notice.held(id)
                .filter(found -> caller.sees(found.merchantId()))
                .orElseThrow(() -> new NotFound("notice", id));
        if (notice.state() != NoticeState.QUARANTINED && notice.state() != NoticeState.REFUSED) {
            throw new Conflict(
                    "Notice " + id + " is " + notice.state() + "; only what was set aside can be completed by hand");
        }
        return new Held(
                id,
                notice.merchantId(),
                notice.receivedAt(),
                notice.understood().orElse(null));
    }
}
