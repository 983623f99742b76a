package dev.rejoinder.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what went wrong into problem details; no error body is built anywhere else. */
public class Problems {

    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String BODY_OVER_LIMIT = "Request too large";

    public static RestResponse<Problem> answer(Refusal refusal) {
        String title = title(refusal.status());
        Problem problem = new Problem(title, refusal.status(), refusal.getMessage(), refusal.errors());
        ResponseBuilder<Problem> answer = ResponseBuilder.<Problem>create(refusal.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE);
        if (refusal instanceof Unavailable unavailable) {
            answer.header("Retry-After", unavailable.retryAfterSeconds());
        }
        if (refusal instanceof TooMany tooMany) {
            answer.header("Retry-After", tooMany.retryAfterSeconds());
        }
        return answer.build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(Refusal refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(ConstraintViolationException invalid) {
        List<Problem.FieldError> errors = invalid.getConstraintViolations().stream()
                .map(Problems::fieldError)
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        String detail = errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return answer(new Unprocessable(detail, errors));
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(JsonProcessingException unreadable) {
        return answer(unreadable(unreadable));
    }

    /** Quarkus brings a mapper of its own for this one, which would win over the more general one above. */
    @ServerExceptionMapper
    RestResponse<Problem> map(MismatchedInputException unreadable) {
        return answer(unreadable(unreadable));
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(WebApplicationException refused) {
        Response response = refused.getResponse();
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return answer(unreadable(unreadable));
        }
        int status = response.getStatus();
        return answer(status, detail(refused));
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(UnauthorizedException noToken) {
        return unauthorized("This needs a bearer token in the Authorization header");
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(AuthenticationFailedException badToken) {
        return unauthorized("The bearer token is not valid: check its issuer, signature and expiry");
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(ForbiddenException notAllowed) {
        return answer(403, "The token's groups do not allow this");
    }

    /** The server tells of a body without a length only while it is read, and has no type of its own for it. */
    @ServerExceptionMapper
    RestResponse<Problem> map(IOException unread) {
        return BODY_OVER_LIMIT.equals(unread.getMessage())
                ? answer(413, "The body is over the limit")
                : map((Exception) unread);
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(Exception unforeseen) {
        if (StorageTrouble.isIn(unforeseen)) {
            Log.warnf("Storage is not available: %s", unforeseen.getMessage());
            return answer(new Unavailable("Storage is not available, please retry", RETRY_AFTER_SECONDS));
        }
        Log.error("Unforeseen failure", unforeseen);
        return answer(500, "Something went wrong on our side");
    }

    private static RestResponse<Problem> unauthorized(String detail) {
        return ResponseBuilder.<Problem>create(401)
                .entity(Problem.of(401, title(401), detail))
                .type(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static RestResponse<Problem> answer(int status, String detail) {
        return ResponseBuilder.<Problem>create(status)
                .entity(Problem.of(status, title(status), detail))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    /** Names the field a JSON body fails at, without repeating what the caller sent. */
    public static Refusal unreadable(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            var place = unreadable.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            return new BadRequest("The body is not valid JSON" + where);
        }
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        Throwable cause = mapping.getCause();
        String message = cause instanceof IllegalArgumentException || cause instanceof NullPointerException
                ? cause.getMessage()
                : "cannot be read as " + expected(mapping);
        return Unprocessable.field(field, message);
    }

    private static String expected(JsonMappingException mapping) {
        if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return mismatch.getTargetType().getSimpleName();
        }
        return "the expected type";
    }

    private static Problem.FieldError fieldError(ConstraintViolation<?> violation) {
        // The first two steps are the method and its parameter, which callers do not know.
        String field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
        return new Problem.FieldError(field.isEmpty() ? "body" : field, violation.getMessage());
    }

    private static String detail(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 400 -> "The request cannot be understood";
            case 404 -> "There is nothing at this address";
            case 405 -> "This address does not take that method";
            case 406 -> "None of the asked-for content types is one we write here";
            case 413 -> "The body is over its limit";
            case 415 -> "The content type is none we read here";
            default -> title(refused.getResponse().getStatus());
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 422 -> "Unprocessable Content";
            default -> {
                Response.Status known = Response.Status.fromStatusCode(status);
                yield known == null ? "Error" : known.getReasonPhrase();
            }
        };
    }
}
