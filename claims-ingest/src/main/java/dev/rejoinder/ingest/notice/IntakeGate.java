package dev.rejoinder.ingest.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.ingest.limit.Limits;
import dev.rejoinder.ingest.notice.IntakeMetrics.Outcome;
import dev.rejoinder.kit.problem.Problem;
import dev.rejoinder.kit.problem.Problems;
import dev.rejoinder.kit.problem.Refusal;
import dev.rejoinder.kit.problem.TooLarge;
import dev.rejoinder.kit.problem.TooMany;
import dev.rejoinder.kit.problem.Unavailable;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Turns away what will not be stored before any work is spent on it: under load that is what keeps the answers quick.
 * Its answers are written once, at the start.
 */
@ApplicationScoped
class IntakeGate {

    private static final int BEFORE_ALL_ELSE = 1_000;
    private static final long MAX_BODY = 256 * 1024;

    private final NoticeIntake intake;
    private final Limits limits;
    private final IntakeMetrics metrics;
    private final Surge surge = new Surge();
    private final Unavailable full = NoticeIntake.full();
    private final Buffer fullBody;
    private final TooLarge tooLarge = new TooLarge("The body is over its limit of 256 KiB");
    private final Buffer tooLargeBody;

    private final TooMany tooMany = new TooMany("More requests come from this address than it may send", 1);
    private final Buffer tooManyBody;

    IntakeGate(NoticeIntake intake, Limits limits, IntakeMetrics metrics, ObjectMapper json)
            throws JsonProcessingException {
        this.intake = intake;
        this.limits = limits;
        this.metrics = metrics;
        this.tooManyBody = body(tooMany, json);
        this.fullBody = body(full, json);
        this.tooLargeBody = body(tooLarge, json);
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_ALL_ELSE);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!HttpMethod.POST.equals(request.method())) {
            context.next();
            return;
        }
        NoticeSource source = source(request.path());
        if (source == null) {
            context.next();
            return;
        }
        if (isTooLarge(request)) {
            refuseSize(source, request);
            return;
        }
        if (isTooMuch()) {
            metrics.count(source, Outcome.UNAVAILABLE);
            request.response().putHeader("Retry-After", String.valueOf(full.retryAfterSeconds()));
            answer(request, full, fullBody);
            return;
        }
        int pause = limits.ofAddress(request.remoteAddress());
        if (pause > 0) {
            limit(source, request, pause);
            return;
        }
        if (request.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            new UnannouncedBody(context, MAX_BODY, () -> refuseSize(source, request)).gather();
            return;
        }
        context.next();
    }

    /** To Amazon it must look like trouble of ours: it gives up after a 4xx. */
    private void limit(NoticeSource source, HttpServerRequest request, int pause) {
        metrics.count(source, Outcome.LIMITED);
        request.response().putHeader("Retry-After", String.valueOf(pause));
        if (source == NoticeSource.IPN) {
            answer(request, full, fullBody);
        } else {
            answer(request, tooMany, tooManyBody);
        }
    }

    private void refuseSize(NoticeSource source, HttpServerRequest request) {
        metrics.count(source, Outcome.UNAUTHENTIC);
        answer(request, tooLarge, tooLargeBody);
    }

    private boolean isTooMuch() {
        boolean late = LoopLag.isBehind() || (intake.isCrowded() && intake.isSlow());
        return intake.isFull() || (late && surge.isFlood(System.nanoTime()));
    }

    /** The body is read and thrown away, so that the connection can be used again. */
    private static void answer(HttpServerRequest request, Refusal refusal, Buffer body) {
        request.resume();
        request.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body);
    }

    private static NoticeSource source(String path) {
        if (path.startsWith("/webhooks/")) {
            return NoticeSource.WEBHOOK;
        }
        return path.startsWith("/ipn/") ? NoticeSource.IPN : null;
    }

    private static boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > MAX_BODY;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static Buffer body(Refusal refusal, ObjectMapper json) throws JsonProcessingException {
        return Buffer.buffer(json.writeValueAsBytes(Problems.answer(refusal).getEntity()));
    }
}
