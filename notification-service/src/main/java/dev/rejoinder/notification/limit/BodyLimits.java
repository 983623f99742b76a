package dev.rejoinder.notification.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.kit.problem.Problem;
import dev.rejoinder.notification.link.StatusLinks;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Only mails, answers with files and pictures may be large: Quarkus has one limit, the largest, so each request gets its own here. */
@ApplicationScoped
class BodyLimits {

    private static final long ORDINARY = 256 * 1024L;
    private static final long MAIL = 10 * 1024 * 1024L;
    private static final long PICTURE = 2 * 1024 * 1024L;
    private static final Pattern PICTURES = Pattern.compile("/merchants/[^/]+/(profile/logo|products/[^/]+/picture)");

    /** Just after Quarkus has set its limit (order -2) and before any resource runs. */
    private static final int AFTER_GLOBAL_LIMIT = 1;

    private static final int TOO_LARGE = 413;

    private final ObjectMapper json;
    private final List<TooLargePage> pages;

    BodyLimits(ObjectMapper json, @All List<TooLargePage> pages) {
        this.json = json;
        this.pages = pages;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_GLOBAL_LIMIT);
    }

    private void limit(RoutingContext request) {
        long limit = limit(request.normalizedPath());
        if (announced(request) > limit) {
            refuse(request, limit);
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        request.next();
    }

    private static long limit(String path) {
        if (path.equals("/inbound/mails") || path.startsWith("/" + StatusLinks.PATH + "/")) {
            return MAIL;
        }
        return PICTURES.matcher(path).matches() ? PICTURE : ORDINARY;
    }

    /** Zero for a chunked body, which is counted while it is read. */
    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void refuse(RoutingContext request, long limit) {
        Optional<TooLargePage> page = pages.stream()
                .filter(each -> each.isFor(request.normalizedPath()))
                .findFirst();
        if (page.isPresent()) {
            request.response()
                    .setStatusCode(TOO_LARGE)
                    .putHeader("Content-Type", "text/html;charset=UTF-8")
                    .putHeader("Connection", "close")
                    .end(page.get().answer(request.request()));
            return;
        }
        Problem problem =
                Problem.of(TOO_LARGE, "Content Too Large", "The body is over the limit of " + limit + " bytes");
        try {
            request.response()
                    .setStatusCode(TOO_LARGE)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write a problem as JSON", e);
        }
    }
}
