package dev.rejoinder.simulator.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says what is wrong with a request, and what to do about it. */
class Problems {

    @ServerExceptionMapper
    RestResponse<Problem> map(Refused refused) {
        return answer(refused.status(), refused.getMessage());
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(JsonProcessingException unreadable) {
        return answer(400, Unreadable.explain(unreadable));
    }

    /** Quarkus brings a mapper of its own for this one, which would win over the more general one above. */
    @ServerExceptionMapper
    RestResponse<Problem> map(MismatchedInputException unreadable) {
        return answer(400, Unreadable.explain(unreadable));
    }

    @ServerExceptionMapper
    RestResponse<?> map(WebApplicationException refused, UriInfo uri) {
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return answer(400, Unreadable.explain(unreadable));
        }
        int status = refused.getResponse().getStatus();
        if (uri.getPath().matches("/?(live|sandbox)/v2/.*")) {
            String reason = status == 404 ? "ResourceNotFound" : "RequestNotSupported";
            return RestResponse.ResponseBuilder.create(status)
                    .entity("{\"reasonCode\":\"" + reason
                            + "\",\"message\":\"The simulator knows no such operation.\"}")
                    .type("application/json")
                    .build();
        }
        return answer(status, detail(status));
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(Exception unforeseen) {
        Log.error("Unforeseen failure", unforeseen);
        return answer(500, "Something went wrong in the simulator; its log says what");
    }

    private static RestResponse<Problem> answer(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
        return ResponseBuilder.<Problem>create(status)
                .entity(new Problem(title, status, detail))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address; / tells what there is";
            case 405 -> "This address does not take that method; /q/openapi tells which it takes";
            case 415 -> "Send application/json, or application/yaml for a script";
            default -> "The request cannot be understood";
        };
    }

    /** What a JSON or YAML body fails at. */
    private static final class Unreadable {

        static String explain(JsonProcessingException unreadable) {
            String field = unreadable instanceof JsonMappingException mapping
                    ? mapping.getPath().stream()
                            .map(step ->
                                    step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                            .collect(Collectors.joining("."))
                    : "";
            if (unreadable instanceof UnrecognizedPropertyException unknown) {
                return field + " is not known; known are " + unknown.getKnownPropertyIds();
            }
            if (unreadable.getCause() instanceof IllegalArgumentException cause) {
                return (field.isEmpty() ? "" : field + ": ") + cause.getMessage();
            }
            return (field.isEmpty() ? "The body" : field) + " cannot be read: " + unreadable.getOriginalMessage();
        }
    }
}
