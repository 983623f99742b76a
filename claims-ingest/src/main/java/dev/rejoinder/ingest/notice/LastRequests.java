package dev.rejoinder.ingest.notice;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * A body in chunks is the last one of its connection. A proxy that reads the lengths otherwise may take what follows for
 * a part of it, and then it is not the sender's who seems to send it (RFC 9112, sections 6.1 and 6.3).
 */
final class LastRequests {

    private final Set<HttpConnection> over =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** True if nothing more is taken from the request's connection. */
    boolean isOver(HttpServerRequest request) {
        return !over.isEmpty() && over.contains(request.connection());
    }

    void look(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            over.add(request.connection());
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** True if the body comes in another way than in chunks. */
    static boolean isStrange(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                && request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
                        .anyMatch(coding -> !coding.equalsIgnoreCase("chunked"));
    }
}
