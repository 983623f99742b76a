package dev.rejoinder.simulator.api;

import dev.rejoinder.simulator.dispute.EvidenceFile;
import dev.rejoinder.simulator.dispute.EvidenceFiles;
import dev.rejoinder.simulator.dispute.FileType;
import dev.rejoinder.simulator.fault.PresentFaults;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/{stage: live|sandbox}/v2/files")
@Produces(MediaType.APPLICATION_JSON)
class FileResource {

    private final Gate gate;
    private final Idempotency idempotency;
    private final EvidenceFiles files;
    private final PresentFaults faults;
    private final Json json;

    FileResource(Gate gate, Idempotency idempotency, EvidenceFiles files, PresentFaults faults, Json json) {
        this.gate = gate;
        this.idempotency = idempotency;
        this.files = files;
        this.faults = faults;
        this.json = json;
    }

    @POST
    @Blocking
    public RestResponse<String> announce(RoutingContext http, @RestPath String stage, byte[] body) {
        Caller caller = gate.admit(http, stage, body);
        return idempotency.once(caller, http, body, 201, () -> {
            RequestBody request = RequestBody.of(body, Set.of("type", "purpose"));
            String type = request.text("type");
            if (!"disputeEvidence".equals(request.text("purpose"))) {
                throw ApiError.invalid("purpose", "it must be disputeEvidence.");
            }
            EvidenceFile file = files.announce(
                    caller.merchantId(),
                    caller.stage(),
                    FileType.find(type)
                            .orElseThrow(() -> ApiError.invalid("type", "'" + type + "' is no type of file.")),
                    faults.isNextFileExpired());
            return json.file(file, address(http, file));
        });
    }

    /** On the host that was called, because that is the one the caller can reach. */
    private static URI address(RoutingContext http, EvidenceFile file) {
        return URI.create(http.request().scheme() + "://" + http.request().authority() + "/uploads/" + file.id()
                + "?signature=" + file.secret());
    }
}
