package dev.rejoinder.simulator.fault;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where calls of the API come in, and some of them no further. */
@Singleton
class FaultyEntrance {

    private static final int BEFORE_ALL_ELSE = 1000;
    private static final Pattern API = Pattern.compile("/(live|sandbox|v2|uploads)/.*");
    private static final String REQUEST_ID = "x-amz-pay-request-id";

    private final PresentFaults faults;
    private final CallCounts counts;
    private final Vertx vertx;

    FaultyEntrance(PresentFaults faults, CallCounts counts, Vertx vertx) {
        this.faults = faults;
        this.counts = counts;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ALL_ELSE);
    }

    private void enter(RoutingContext call) {
        if (!API.matcher(call.request().path()).matches()) {
            call.next();
            return;
        }
        call.addEndHandler(
                end -> counts.answered(end.succeeded() ? call.response().getStatusCode() : CallCounts.NONE));
        call.response().putHeader(REQUEST_ID, UUID.randomUUID().toString());
        CallFault fault = faults.ofNextCall();
        if (fault.waitMillis() == 0) {
            pass(call, fault);
            return;
        }
        call.request().pause();
        vertx.setTimer(fault.waitMillis(), timer -> {
            call.request().resume();
            pass(call, fault);
        });
    }

    private static void pass(RoutingContext call, CallFault fault) {
        if (fault.isSilent()) {
            LostAnswers.cut(call.request().connection());
            return;
        }
        if (fault.status() != 0) {
            refuse(call.response(), fault);
            return;
        }
        if (fault.isAnswerLost()) {
            LostAnswers.lose(call);
        }
        call.next();
    }

    private static void refuse(HttpServerResponse answer, CallFault fault) {
        String reason =
                switch (fault.status()) {
                    case 429 -> "TooManyRequests";
                    case 503 -> "ServiceUnavailable";
                    default -> "InternalServerError";
                };
        if (fault.retryAfterSeconds() > 0) {
            answer.putHeader("Retry-After", String.valueOf(fault.retryAfterSeconds()));
        }
        answer.setStatusCode(fault.status())
                .putHeader("Content-Type", "application/json")
                .end("{\"reasonCode\":\"" + reason + "\",\"message\":\"The simulator was told to answer so.\"}");
    }
}
