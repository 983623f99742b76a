package dev.rejoinder.kit.events;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One open connection. Told by one thread. */
class Listener {

    /** Proxies close connections on which nothing is said for a minute. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Sse sse;
    private final SseEventSink sink;
    private final String merchantId;
    private volatile StreamCursor cursor;
    private long lastToldNanos = System.nanoTime();

    /** @param merchantId null for all merchants */
    Listener(Sse sse, SseEventSink sink, String merchantId, StreamCursor cursor) {
        this.sse = sse;
        this.sink = sink;
        this.merchantId = merchantId;
        this.cursor = cursor;
    }

    StreamCursor cursor() {
        return cursor;
    }

    boolean isGone() {
        return sink.isClosed();
    }

    /** Passes on what this listener may know of, and remembers how far it has come. */
    void tell(List<StreamedEvent> events) {
        if (isGone()) {
            return;
        }
        List<StreamedEvent> own = events.stream().filter(this::concerns).toList();
        own.forEach(event -> sink.send(event(event)));
        if (!events.isEmpty()) {
            cursor = events.get(events.size() - 1).cursor();
        }
        if (!own.isEmpty()) {
            lastToldNanos = System.nanoTime();
        } else if (System.nanoTime() - lastToldNanos > SILENCE.toNanos()) {
            sink.send(sse.newEventBuilder().comment("still here").build());
            lastToldNanos = System.nanoTime();
        }
    }

    private boolean concerns(StreamedEvent event) {
        return event.subjectId() != null && (merchantId == null || merchantId.equals(event.merchantId()));
    }

    private OutboundSseEvent event(StreamedEvent event) {
        return sse.newEventBuilder()
                .id(event.cursor().encode())
                .name(event.type())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Map.of(
                        "id", event.id().toString(),
                        "type", event.type(),
                        "subjectId", event.subjectId().toString()))
                .build();
    }
}
