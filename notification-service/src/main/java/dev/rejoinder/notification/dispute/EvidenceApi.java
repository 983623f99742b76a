package dev.rejoinder.notification.dispute;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.kit.auth.ServiceToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/disputes")
@RegisterRestClient(configKey = "evidence")
@RegisterProvider(ServiceToken.class)
interface EvidenceApi {

    /** @param current null while nobody has decided */
    record Decisions(Decision current) {}

    record Decision(Handling.Decided action) {}

    record Refunds(List<Handling.Refund> rounds) {}

    /** @param nextCursor null on the last page */
    record Listed(List<ListedDispute> items, String nextCursor) {}

    record Count(long count) {}

    @GET
    Listed list(
            @RestQuery String merchantId,
            @RestQuery DisputeState state,
            @RestQuery String cursor,
            @RestQuery Integer limit);

    @GET
    @Path("count")
    Count count(@RestQuery String merchantId, @RestQuery DisputeState state);

    @GET
    @Path("{id}")
    Dispute dispute(@RestPath UUID id);

    @GET
    @Path("{id}/decision")
    Decisions decision(@RestPath UUID id);

    @GET
    @Path("{id}/refund")
    Refunds refund(@RestPath UUID id);
}
