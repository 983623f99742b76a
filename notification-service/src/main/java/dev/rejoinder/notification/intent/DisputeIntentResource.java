package dev.rejoinder.notification.intent;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.notification.dispute.KnownDisputes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What the mails about a dispute seem to ask for, and whether its shopper has had enough. */
@Path("/disputes/{id}/intents")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
class DisputeIntentResource {

    /** @param upsetReasons the language of the rule and the words it found; hidden from auditors */
    record DisputeIntents(boolean upset, List<String> upsetReasons, List<IntentView> items) {}

    private final IntentRows rows;
    private final KnownDisputes disputes;
    private final Caller caller;

    DisputeIntentResource(IntentRows rows, KnownDisputes disputes, Caller caller) {
        this.rows = rows;
        this.disputes = disputes;
        this.caller = caller;
    }

    @GET
    public DisputeIntents of(@RestPath UUID id) {
        UUID disputeId = disputes.visible(id).id();
        boolean masked = !caller.seesPersonalData();
        return new DisputeIntents(
                rows.isUpset(disputeId),
                masked ? List.of() : rows.upset(disputeId),
                rows.of(disputeId).stream()
                        .map(found -> IntentView.of(found, masked))
                        .toList());
    }
}
