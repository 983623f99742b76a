package dev.rejoinder.ingest.notice;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * A body that comes in pieces without having told its length. It is gathered here, up to its limit, because whoever reads
 * it further on ends one that is too long with a bare status and not a word of what to do.
 */
final class UnannouncedBody {

    /** Some senders read an answer only after their last byte; for this many limits they may go on. */
    private static final int PATIENCE = 8;

    private final RoutingContext context;
    private final long limit;
    private final Runnable tooLarge;
    private final Buffer body = Buffer.buffer();
    private long length;

    /** @param tooLarge answers, once */
    UnannouncedBody(RoutingContext context, long limit, Runnable tooLarge) {
        this.context = context;
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    /** Goes on with the body once it is whole. */
    void gather() {
        HttpServerRequest request = context.request();
        request.handler(this::add);
        request.endHandler(ignored -> goOn());
        request.resume();
    }

    private void add(Buffer piece) {
        boolean fitted = length <= limit;
        length += piece.length();
        if (length <= limit) {
            body.appendBuffer(piece);
        } else if (fitted) {
            tooLarge.run();
        } else if (length > PATIENCE * limit) {
            context.request().connection().close();
        }
    }

    private void goOn() {
        if (length <= limit) {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }
}
