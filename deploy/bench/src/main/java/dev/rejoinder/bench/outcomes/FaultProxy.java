package dev.rejoinder.bench.outcomes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Stands between evidence-service and Amazon, and kills the one that calls at one chosen call. Between two calls it only
 * writes to its database, so killing it before each call and after each, unheard, meets every state it can be left in.
 */
final class FaultProxy implements AutoCloseable {

    /** Whether Amazon has heard of the call when the caller dies. */
    enum When {
        BEFORE_AMAZON_HEARS,
        AFTER_AMAZON_HAS_ACTED
    }

    private static final Set<String> NOT_FORWARDED =
            Set.of("connection", "content-length", "upgrade", "http2-settings");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> calls = new ArrayList<>();
    private volatile URI amazon;
    private Runnable kill;
    private int killAt = -1;
    private When when;

    FaultProxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fault-proxy");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void leadsTo(URI address) {
        amazon = address;
    }

    /** From now on calls are counted, and the one with this number is the last of the caller's life. */
    synchronized void arm(int call, When point, Runnable killer) {
        calls.clear();
        killAt = call;
        when = point;
        kill = killer;
    }

    /** What was called since it was armed, in this order. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Nobody is killed from now on. True if it came to the call that was chosen. */
    synchronized boolean disarm() {
        boolean hasKilled = kill == null;
        kill = null;
        return hasKilled;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Runnable killer = killerOf(exchange);
        if (killer != null && when == When.BEFORE_AMAZON_HEARS) {
            killer.run();
            exchange.close();
            return;
        }
        try {
            HttpResponse<byte[]> answer = client.send(forwarded(exchange), HttpResponse.BodyHandlers.ofByteArray());
            if (killer != null) {
                killer.run();
                exchange.close();
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private synchronized Runnable killerOf(HttpExchange exchange) {
        calls.add(exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().replaceAll("/[^/]*[0-9][^/]{5,}", "/.."));
        if (kill == null || calls.size() - 1 != killAt) {
            return null;
        }
        Runnable killer = kill;
        kill = null;
        return killer;
    }

    private HttpRequest forwarded(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        amazon.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
