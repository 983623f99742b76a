package dev.rejoinder.simulator.fault;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Cuts the connection when a call has had its effect, before its answer is written. */
class LostAnswers {

    private static final String LOST = "simulator.answer-is-lost";

    private final CurrentVertxRequest current;

    LostAnswers(CurrentVertxRequest current) {
        this.current = current;
    }

    static void lose(RoutingContext call) {
        call.put(LOST, true);
    }

    @ServerResponseFilter
    void cut() {
        RoutingContext call = current.getCurrent();
        if (call != null && call.get(LOST) != null) {
            cut(call.request().connection());
        }
    }

    /** Below Vert.x, which would first send what is to be sent. */
    @SuppressWarnings("FutureReturnValueIgnored") // It is closed, or it was before.
    static void cut(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            base.channelHandlerContext().close();
        } else {
            connection.close();
        }
    }
}
