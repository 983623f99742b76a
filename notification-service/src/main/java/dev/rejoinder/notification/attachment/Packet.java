package dev.rejoinder.notification.attachment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.notification.template.Plain;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** The packet of a dispute at evidence-service, which looks every file through. */
@ApplicationScoped
class Packet {

    private static final int RETRY_SECONDS = 30;
    private static final int LONGEST_REASON = 200;

    private final PacketApi evidence;
    private final ObjectMapper json;

    Packet(@RestClient PacketApi evidence, ObjectMapper json) {
        this.evidence = evidence;
        this.json = json;
    }

    /**
     * @return why it is refused; empty if it is taken
     * @throws Unavailable if nobody knows
     */
    Optional<String> add(
            UUID disputeId, MailFile file, byte[] content, FileChoice choice, String givenFrom, String authorization) {
        ClientMultipartForm form = ClientMultipartForm.create()
                .attribute("kind", choice.kind().name(), null)
                .attribute("description", choice.description(), null)
                .attribute("givenFrom", givenFrom, null)
                .binaryFileUpload("file", file.name(), Buffer.buffer(content), file.mediaType());
        try {
            evidence.add(authorization, disputeId, form);
            return Optional.empty();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 413 || status == 422 || status == 409) {
                return Optional.of(reason(e));
            }
            throw new Unavailable("evidence-service answered " + status + "; ask again later", RETRY_SECONDS);
        } catch (ProcessingException e) {
            throw new Unavailable("evidence-service cannot be reached; ask again later", RETRY_SECONDS);
        }
    }

    private String reason(WebApplicationException refusal) {
        try {
            String detail = json.readTree(refusal.getResponse().readEntity(String.class))
                    .path("detail")
                    .asText("it is refused");
            String line = Plain.line(detail);
            return line.substring(0, Math.min(line.length(), LONGEST_REASON));
        } catch (JsonProcessingException | RuntimeException e) {
            return "it is refused";
        }
    }
}
