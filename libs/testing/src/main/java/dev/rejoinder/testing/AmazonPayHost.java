package dev.rejoinder.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Answers in Amazon Pay's place what a test has put there; whatever was not put there is not found. */
public final class AmazonPayHost implements AutoCloseable {

    /** @param idempotencyKey null if there was none */
    public record Call(String method, String path, String idempotencyKey, byte[] body) {

        public String text() {
            return new String(body, UTF_8);
        }
    }

    public record Reply(int status, String body) {}

    private static final String NOT_FOUND = "{\"reasonCode\":\"ResourceNotFound\",\"message\":\"It is not here\"}";

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Map<String, Function<Call, Reply>> handlers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> toLose = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final HttpServer http;
    private volatile boolean isAway;

    public AmazonPayHost() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "amazon-pay-host");
            thread.setDaemon(true);
            return thread;
        }));
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** @param path after the version, such as {@code disputes/P02-..} */
    public void put(String path, String json) {
        replies.put("/live/v2/" + path, new Reply(200, json));
    }

    public void put(String path, int status, String json) {
        replies.put("/live/v2/" + path, new Reply(status, json));
    }

    public void remove(String path) {
        replies.remove("/live/v2/" + path);
    }

    /** @param what method and path, such as {@code POST /live/v2/refunds} */
    public void on(String what, Function<Call, Reply> handler) {
        handlers.put(what, handler);
    }

    /** One call of this is carried out, and nobody hears of it: the one after so many that go well. */
    public void loseAnswer(String what, int after) {
        toLose.put(what, new AtomicInteger(after));
    }

    /** How often that was asked for. */
    public long requests(String path) {
        return requests.stream().filter(("/live/v2/" + path)::equals).count();
    }

    /** While it is away it closes each connection without an answer. */
    public void away(boolean away) {
        turnedAway.set(0);
        isAway = away;
    }

    /** How many it has let go without an answer since it went away. */
    public int turnedAway() {
        return turnedAway.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (isAway) {
            turnedAway.incrementAndGet();
            exchange.close();
            return;
        }
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        String what = exchange.getRequestMethod() + " " + path;
        byte[] sent = exchange.getRequestBody().readAllBytes();
        Function<Call, Reply> handler =
                handlers.getOrDefault(what, call -> replies.getOrDefault(path, new Reply(404, NOT_FOUND)));
        Reply reply = handler.apply(new Call(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestHeaders().getFirst("x-amz-pay-idempotency-key"),
                sent));
        if (toLose.containsKey(what) && toLose.get(what).getAndDecrement() == 0) {
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
