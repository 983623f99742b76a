package dev.rejoinder.notification.promise;

import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.notification.clock.CaseClock;
import dev.rejoinder.notification.clock.PromiseClocks;
import dev.rejoinder.notification.dispute.KnownDisputes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What a shopper was promised, and what came of it: kept or missed, as it was. */
@Path("/disputes/{id}/promises")
class PromiseResource {

    /**
     * @param emailId the mail that promises
     * @param newsAt when news came, or the case ended; null while nothing has
     */
    record PromiseView(UUID emailId, Instant promisedAt, Instant newsBy, CaseClock.State state, Instant newsAt) {}

    record PromiseList(List<PromiseView> items, long kept, long missed) {}

    private final PromiseClocks promises;
    private final KnownDisputes disputes;
    private final Clock clock;

    PromiseResource(PromiseClocks promises, KnownDisputes disputes, Clock clock) {
        this.promises = promises;
        this.disputes = disputes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public PromiseList list(@RestPath UUID id) {
        Instant now = clock.instant();
        List<PromiseView> items = promises.of(disputes.visible(id).id()).stream()
                .map(each -> new PromiseView(
                        each.emailId(), each.startedAt(), each.dueAt(), each.state(now), each.endedAt()))
                .toList();
        return new PromiseList(
                items,
                count(items, CaseClock.State.MET),
                count(items, CaseClock.State.MISSED) + count(items, CaseClock.State.OVERDUE));
    }

    private static long count(List<PromiseView> items, CaseClock.State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
