package dev.rejoinder.notification.attachment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** With the token of the person who gives the file: evidence-service notes who it was, and asks what they may. */
@Path("/disputes")
@RegisterRestClient(configKey = "dispatch")
interface PacketApi {

    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    void add(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @RestPath UUID id, ClientMultipartForm form);
}
