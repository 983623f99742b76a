package dev.rejoinder.simulator.api;

import dev.rejoinder.simulator.dispute.EvidenceFiles;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Stands in for the storage that Amazon's upload addresses lead to, whose errors are XML. */
@Path("/uploads")
class UploadResource {

    private final EvidenceFiles files;

    UploadResource(EvidenceFiles files) {
        this.files = files;
    }

    @PUT
    @Path("{id}")
    @Blocking
    public RestResponse<String> put(
            @RestPath String id,
            @RestQuery String signature,
            @HeaderParam("Content-Type") String contentType,
            byte[] content) {
        return switch (files.handOver(id, signature, contentType, content == null ? 0 : content.length)) {
            case TAKEN -> RestResponse.ok();
            case EXPIRED -> refused("AccessDenied", "Request has expired");
            case UNKNOWN_ADDRESS -> refused("AccessDenied", "Access Denied");
            case WRONG_CONTENT_TYPE ->
                refused("SignatureDoesNotMatch", "The Content-Type is not the one the file was announced with");
        };
    }

    private static RestResponse<String> refused(String code, String message) {
        return RestResponse.ResponseBuilder.<String>create(403)
                .entity("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>"
                        + message + "</Message></Error>")
                .type("application/xml")
                .build();
    }
}
