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
    private static final long MAX_MAIL = 5 * 1024 * 1024;

    /** The import itself says what a file may be; this only keeps the endless away from it. */
    private static final long MAX_FILE = 11 * 1024 * 1024;

    private static final String IMPORT = "/claims/import";

    private final NoticeIntake intake;
    private final Limits limits;
    private final IntakeMetrics metrics;
    private final Surge surge = new Surge();
    private final Unavailable full = NoticeIntake.full();
    private final Buffer fullBody;
    private final TooLarge tooLarge = new TooLarge("The body is over its limit of 256 KiB");
    private final Buffer tooLargeBody;
    private final TooLarge mailTooLarge =
            new TooLarge("The mail is over its limit of 5 MiB; forward it without its attachments");
    private final Buffer mailTooLargeBody;

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
        this.mailTooLargeBody = body(mailTooLarge, json);
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_ALL_ELSE);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        NoticeSource source = HttpMethod.POST.equals(request.method()) ? source(request.path()) : null;
        long limit = limit(source, request.path());
        if (isTooLarge(request, limit)) {
            refuseSize(source, request);
            return;
        }
        if (source != null && isTooMuch()) {
            metrics.count(source, Outcome.UNAVAILABLE);
            request.response().putHeader("Retry-After", String.valueOf(full.retryAfterSeconds()));
            answer(request, full, fullBody);
            return;
        }
        int pause = source == null ? 0 : limits.ofAddress(request.remoteAddress());
        if (pause > 0) {
            limit(source, request, pause);
            return;
        }
        if (isUnannounced(request)) {
            new UnannouncedBody(context, limit, () -> refuseSize(source, request)).gather();
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
        if (source != null) {
            metrics.count(source, Outcome.UNAUTHENTIC);
        }
        boolean mail = source == NoticeSource.MAIL;
        answer(request, mail ? mailTooLarge : tooLarge, mail ? mailTooLargeBody : tooLargeBody);
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
        if (path.startsWith("/mail/")) {
            return NoticeSource.MAIL;
        }
        return path.startsWith("/ipn/") ? NoticeSource.IPN : null;
    }

    private static long limit(NoticeSource source, String path) {
        if (source == null && path.endsWith(IMPORT)) {
            return MAX_FILE;
        }
        return source == NoticeSource.MAIL ? MAX_MAIL : MAX_BODY;
    }

    /** A request without a body tells no length either. */
    private static boolean isUnannounced(HttpServerRequest request) {
        boolean sendsBody = request.method().equals(HttpMethod.POST)
                || request.method().equals(HttpMethod.PUT)
                || request.method().equals(HttpMethod.PATCH);
        return sendsBody && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null;
    }

    private static boolean isTooLarge(HttpServerRequest request, long limit) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static Buffer body(Refusal refusal, ObjectMapper json) throws JsonProcessingException {
        return Buffer.buffer(json.writeValueAsBytes(Problems.answer(refusal).getEntity()));
    }
}
