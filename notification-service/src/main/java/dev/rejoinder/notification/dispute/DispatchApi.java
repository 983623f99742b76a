package dev.rejoinder.notification.dispute;

import dev.rejoinder.kit.auth.ServiceToken;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** Apart from {@link EvidenceApi}, as a packet that is printed first takes its time. */
@Path("/disputes")
@RegisterRestClient(configKey = "dispatch")
@RegisterProvider(ServiceToken.class)
interface DispatchApi {

    @POST
    @Path("{id}/answer/rounds/{round}/dispatch")
    @Produces({"message/rfc822", "application/problem+json"})
    byte[] dispatch(@RestPath UUID id, @RestPath int round);
}
