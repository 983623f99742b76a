package dev.rejoinder.evidence.completeness;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Before anybody claims: which orders could be defended, and what the others lack. Of the last 30 days if no time is given. */
@Path("/merchants/{merchantId}/order-completeness")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
class CompletenessResource {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final int MOST = 200;

    private final Completeness completeness;
    private final Caller caller;
    private final Clock clock;

    CompletenessResource(Completeness completeness, Caller caller, Clock clock) {
        this.completeness = completeness;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Completeness.Report get(@RestPath String merchantId, @RestQuery String from, @RestQuery String until) {
        caller.requireMerchant(merchantId);
        Fields fields = new Fields();
        Instant end = fields.time("until", until);
        Instant start = fields.time("from", from);
        fields.inOrder(start, "until", end, "is before from");
        fields.refuseIfWrong();
        Instant known = end == null ? clock.instant() : end;
        return completeness.of(merchantId, start == null ? known.minus(USUAL) : start, known, MOST);
    }
}
