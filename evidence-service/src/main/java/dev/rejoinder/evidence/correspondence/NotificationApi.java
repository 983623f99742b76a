package dev.rejoinder.evidence.correspondence;

import dev.rejoinder.kit.auth.ServiceToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
@RegisterRestClient(configKey = "notification")
@RegisterProvider(ServiceToken.class)
interface NotificationApi {

    /** As it comes in, so that nobody keeps all of an endless answer in memory. */
    @GET
    @Path("emails/words")
    @Produces(MediaType.APPLICATION_JSON)
    InputStream sent(@RestQuery List<UUID> id);

    @GET
    @Path("inbound/words")
    @Produces(MediaType.APPLICATION_JSON)
    InputStream received(@RestQuery List<UUID> id);
}
