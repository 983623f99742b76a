package dev.rejoinder.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A notification-service that knows what a test tells it, and only talks to a bearer of the right token. */
public class FakeNotification implements QuarkusTestResourceLifecycleManager {

    private final Map<UUID, String> emails = new ConcurrentHashMap<>();
    private final List<UUID> asked = new CopyOnWriteArrayList<>();
    private final String token = Tokens.service();
    private HttpServer server;
    private volatile int trouble;

    @Override
    public Map<String, String> start() {
        try {
            Path tokenFile = Files.createTempFile("service", ".token");
            Files.writeString(tokenFile, token + "\n");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/emails/words", this::answer);
            server.createContext("/inbound/words", this::answer);
            server.setExecutor(Executors.newFixedThreadPool(4));
            server.start();
            return Map.of(
                    "rejoinder.notification.url",
                    "http://localhost:" + server.getAddress().getPort(),
                    "rejoinder.service-token.file",
                    tokenFile.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void knows(UUID emailId, String json) {
        emails.put(emailId, json);
    }

    /** @param status it answers with, whatever it is asked; 0 for none */
    public void isInTrouble(int status) {
        trouble = status;
    }

    public int timesAsked(UUID emailId) {
        return Collections.frequency(asked, emailId);
    }

    private void answer(HttpExchange exchange) throws IOException {
        List<UUID> ids = Stream.of(exchange.getRequestURI().getQuery().split("&"))
                .map(id -> UUID.fromString(id.substring("id=".length())))
                .toList();
        asked.addAll(ids);
        int status = 200;
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            status = 401;
        } else if (trouble != 0) {
            status = trouble;
        }
        String items = ids.stream().map(emails::get).filter(Objects::nonNull).collect(joining(",", "[", "]"));
        byte[] body = (status == 200 ? "{\"items\": " + items + "}" : "{}").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(this, new TestInjector.MatchesType(FakeNotification.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
