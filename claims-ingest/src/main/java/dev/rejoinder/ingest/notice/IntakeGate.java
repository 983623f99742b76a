package dev.rejoinder.ingest.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.ingest.limit.Limits;
import dev.rejoinder.ingest.notice.IntakeMetrics.Outcome;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.kit.problem.Problem;
import dev.rejoinder.kit.problem.Problems;
import dev.rejoinder.kit.problem.Refusal;
import dev.rejoinder.kit.problem.TooLarge;
import dev.rejoinder.kit.problem.TooMany;
import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.kit.problem.UnsupportedMedia;
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

    private record Ready(int status, Buffer body) {}

    private static final int BEFORE_ALL_ELSE = 1_000;
    private static final long MAX_BODY = 256 * 1024;
    private static final long MAX_MAIL = 5 * 1024 * 1024;

    /** The import itself says what a file may be; this only keeps the endless away from it. */
    private static final long MAX_FILE = 11 * 1024 * 1024;

    private static final String IMPORT = "/claims/import";

    private final NoticeIntake intake;
    private final Limits limits;
    private final IntakeMetrics metrics;
    private final SlowSenders slowSenders;
    private final LastRequests lastRequests = new LastRequests();
    private final Surge surge = new Surge();
    private final Unavailable fullRefusal = NoticeIntake.full();
    private final Ready full;
    private final Ready tooLarge;
    private final Ready mailTooLarge;
    private final Ready packed;
    private final Ready strange;
    private final Ready tooMany;

    IntakeGate(NoticeIntake intake, Limits limits, IntakeMetrics metrics, SlowSenders slowSenders, ObjectMapper json)
            throws JsonProcessingException {
        this.intake = intake;
        this.limits = limits;
        this.metrics = metrics;
        this.slowSenders = slowSenders;
        this.full = ready(fullRefusal, json);
        this.tooLarge = ready(new TooLarge("The body is over its limit of 256 KiB"), json);
        this.mailTooLarge =
                ready(new TooLarge("The mail is over its limit of 5 MiB; forward it without its attachments"), json);
        this.packed = ready(new UnsupportedMedia("Send the body as it is, without Content-Encoding"), json);
        this.strange = ready(new BadRequest("Send the body with its Content-Length, or in chunks"), json);
        this.tooMany = ready(new TooMany("More requests come from this address than it may send", 1), json);
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_ALL_ELSE);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        NoticeSource source = HttpMethod.POST.equals(request.method()) ? source(request.path()) : null;
        if (lastRequests.isOver(request)) {
            request.connection().close();
            return;
        }
        if (source != null && isTooMuch()) {
            metrics.count(source, Outcome.UNAVAILABLE);
            request.response().putHeader("Retry-After", String.valueOf(fullRefusal.retryAfterSeconds()));
            answer(request, full);
            return;
        }
        long limit = limit(source, request.path());
        if (sendsBody(request)) {
            slowSenders.begin(context, Math.min(limit, announced(request)));
        }
        lastRequests.look(request);
        if (LastRequests.isStrange(request)) {
            refuse(source, request, strange);
            return;
        }
        if (isTooLarge(request, limit)) {
            refuseSize(source, request);
            return;
        }
        int pause = source == null ? 0 : limits.ofAddress(request.remoteAddress());
        if (pause > 0) {
            limit(source, request, pause);
            return;
        }
        if (isPacked(request)) {
            refuse(source, request, packed);
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
            answer(request, full);
        } else {
            answer(request, tooMany);
        }
    }

    private void refuseSize(NoticeSource source, HttpServerRequest request) {
        boolean mail = source == NoticeSource.MAIL;
        refuse(source, request, mail ? mailTooLarge : tooLarge);
    }

    private void refuse(NoticeSource source, HttpServerRequest request, Ready refusal) {
        if (source != null) {
            metrics.count(source, Outcome.UNAUTHENTIC);
        }
        answer(request, refusal);
    }

    private boolean isTooMuch() {
        boolean late = LoopLag.isBehind() || (intake.isCrowded() && intake.isSlow());
        return intake.isFull() || (late && surge.isFlood(System.nanoTime()));
    }

    /** The body is read and thrown away, so that the connection can be used again. */
    private static void answer(HttpServerRequest request, Ready refusal) {
        request.resume();
        request.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(refusal.body());
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
        return sendsBody(request) && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null;
    }

    private static boolean sendsBody(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST)
                || request.method().equals(HttpMethod.PUT)
                || request.method().equals(HttpMethod.PATCH);
    }

    /** What is signed are the bytes as they are sent; and what is small when it comes may be large unpacked. */
    private static boolean isPacked(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean isTooLarge(HttpServerRequest request, long limit) {
        return request.getHeader(HttpHeaders.CONTENT_LENGTH) != null && announced(request) > limit;
    }

    /** The most there is, when nothing or nonsense is announced. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static Ready ready(Refusal refusal, ObjectMapper json) throws JsonProcessingException {
        return new Ready(
                refusal.status(),
                Buffer.buffer(json.writeValueAsBytes(Problems.answer(refusal).getEntity())));
    }
}
