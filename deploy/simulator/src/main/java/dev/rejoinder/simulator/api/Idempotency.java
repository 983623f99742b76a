package dev.rejoinder.simulator.api;

import dev.rejoinder.simulator.account.Stage;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** A key has one effect: the same call again gets the same answer, another call is refused. */
@Singleton
class Idempotency {

    private static final String HEADER = "x-amz-pay-idempotency-key";
    private static final int LONGEST = 32;

    private record Key(String merchantId, Stage stage, String value) {}

    private record Done(String path, int bodyHash, int status, String answer) {}

    private final Map<Key, Done> done = new ConcurrentHashMap<>();

    RestResponse<String> once(Caller caller, RoutingContext http, byte[] body, int status, Supplier<String> call) {
        Key key = new Key(caller.merchantId(), caller.stage(), value(http));
        String path = http.request().path();
        int bodyHash = Arrays.hashCode(body);
        // What fails leaves no trace: it may be tried again with the same key.
        Done known = done.computeIfAbsent(key, fresh -> new Done(path, bodyHash, status, call.get()));
        if (!known.path().equals(path) || known.bodyHash() != bodyHash) {
            throw new ApiError(
                    400,
                    "DuplicateIdempotencyKey",
                    "The idempotency key '" + key.value() + "' was already used for a different request.");
        }
        return Json.answer(known.status(), known.answer());
    }

    private static String value(RoutingContext http) {
        String value = http.request().getHeader(HEADER);
        if (value == null) {
            throw new ApiError(400, "MissingHeader", "The header '" + HEADER + "' is missing.");
        }
        if (value.isBlank()) {
            throw new ApiError(400, "MissingHeaderValue", "The header '" + HEADER + "' is empty.");
        }
        if (value.length() > LONGEST) {
            throw new ApiError(400, "InvalidHeaderValue", "The header '" + HEADER + "' has at most 32 characters.");
        }
        return value;
    }
}
