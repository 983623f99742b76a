package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An evidence-service that knows what a test tells it, and only talks to a bearer of the right token. */
public class FakeEvidence implements QuarkusTestResourceLifecycleManager {

    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<UUID, String> disputes = new ConcurrentHashMap<>();
    private final Map<String, String> handling = new ConcurrentHashMap<>();
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final Map<String, String> insights = new ConcurrentHashMap<>();
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final Map<String, String> unwanted = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> dispatches = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> files = new ConcurrentHashMap<>();
    private final Map<String, String> refusedFiles = new ConcurrentHashMap<>();
    private HttpServer server;
    private Path tokenFile;
    private volatile String token;
    private volatile boolean broken;

    @Override
    public Map<String, String> start() {
        try {
            tokenFile = Files.createTempFile("service", ".token");
            renewToken();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/disputes/", this::answer);
        server.createContext("/disputes", this::list);
        server.createContext("/disputes/count", this::list);
        server.createContext("/insights/", this::insights);
        server.createContext("/merchants/", this::order);
        server.createContext("/orders/lookup", this::lookUp);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        return Map.of(
                "rejoinder.evidence.url",
                "http://localhost:" + server.getAddress().getPort(),
                "rejoinder.service-token.file",
                tokenFile.toString());
    }

    void knows(UUID disputeId, String json) {
        disputes.put(disputeId, json);
    }

    void forgets(UUID disputeId) {
        disputes.remove(disputeId);
    }

    /** @param part {@code decision} or {@code refund}; nothing is decided and refunded unless it is told here */
    void knows(UUID disputeId, String part, String json) {
        handling.put(disputeId + "/" + part, json);
    }

    /** What is to be sent as a round's answer. */
    void answers(UUID disputeId, int round, byte[] mail) {
        answers.put(disputeId + "/" + round, mail);
    }

    void wantsNoLonger(UUID disputeId, int round, String detail) {
        unwanted.put(disputeId + "/" + round, detail);
    }

    /** How often an answer to the dispute was asked for. */
    int dispatches(UUID disputeId) {
        return dispatches.getOrDefault(disputeId, 0);
    }

    /** Names of the files that were given for a dispute and taken, each once for each time it was. */
    List<String> files(UUID disputeId) {
        return files.getOrDefault(disputeId, List.of());
    }

    void refusesFile(String name, String detail) {
        refusedFiles.put(name, detail);
    }

    /** What came of a merchant's disputes: {@code summary} or {@code win-rates}. */
    void insight(String merchantId, String part, String json) {
        insights.put(merchantId + "/" + part, json);
    }

    /** An order nobody disputes. */
    void knowsOrder(String merchantId, String orderId, String shopper, String json) {
        orders.put(merchantId + "/" + orderId, "{\"shopper\":{\"email\":\"" + shopper + "\"}," + json.substring(1));
    }

    private void order(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        guarded(exchange, orders.get(path[2] + "/" + path[4]));
    }

    private void lookUp(HttpExchange exchange) throws IOException {
        JsonNode mail = JSON.readTree(exchange.getRequestBody());
        List<ObjectNode> own = new ArrayList<>();
        List<ObjectNode> others = new ArrayList<>();
        for (Map.Entry<String, String> order : orders.entrySet()) {
            String[] key = order.getKey().split("/", 2);
            boolean isNamed = false;
            for (JsonNode name : mail.path("names")) {
                isNamed |= name.asText().equals(key[1]);
            }
            if (isNamed) {
                boolean ofSender = JSON.readTree(order.getValue())
                        .path("shopper")
                        .path("email")
                        .asText()
                        .equalsIgnoreCase(mail.path("sender").asText());
                ObjectNode item = JSON.createObjectNode()
                        .put("merchantId", key[0])
                        .put("orderId", key[1])
                        .put("ofSender", ofSender);
                item.putNull("disputeId");
                (ofSender ? own : others).add(item);
            }
        }
        ObjectNode found = JSON.createObjectNode();
        found.putArray("items").addAll(own).addAll(others);
        guarded(exchange, found.toString());
    }

    void isBroken(boolean now) {
        broken = now;
    }

    /** From now on only the token that the file holds now is good. */
    void renewToken() {
        token = Tokens.service() + "." + UUID.randomUUID();
        try {
            Files.writeString(tokenFile, token + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one merchant in one state, all on one page. */
    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        List<ObjectNode> items = new ArrayList<>();
        for (String known : disputes.values()) {
            JsonNode dispute = JSON.readTree(known);
            if (dispute.path("merchantId").asText().equals(query.get("merchantId"))
                    && dispute.path("state").asText().equals(query.get("state"))) {
                ObjectNode item = ((ObjectNode) dispute).deepCopy();
                item.set("orderId", dispute.path("order").get("orderId"));
                items.add(item);
            }
        }
        ObjectNode page = JSON.createObjectNode();
        page.putNull("nextCursor").put("count", items.size()).putArray("items").addAll(items);
        guarded(exchange, page.toString());
    }

    private void insights(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        guarded(exchange, insights.get(query(exchange).get("merchantId") + "/" + path[2]));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/evidence")) {
            take(exchange, UUID.fromString(path.split("/", -1)[2]));
            return;
        }
        if (path.endsWith("/dispatch")) {
            dispatch(exchange, path.split("/"));
            return;
        }
        guarded(exchange, json(path.split("/")));
    }

    /** @param json null if that is not known */
    private void guarded(HttpExchange exchange, String json) throws IOException {
        int status = 200;
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            status = 401;
        } else if (broken) {
            status = 503;
        } else if (json == null) {
            status = 404;
        }
        reply(exchange, status, "application/json", (status == 200 ? json : "{}").getBytes(UTF_8));
    }

    /** {@code /disputes/{id}}, with {@code /decision} or {@code /refund} after it. */
    private String json(String[] path) {
        return path.length == 3
                ? disputes.get(UUID.fromString(path[2]))
                : handling.getOrDefault(path[2] + "/" + path[3], "{\"current\":null,\"rounds\":[]}");
    }

    /** {@code /disputes/{id}/answer/rounds/{round}/dispatch} */
    private void dispatch(HttpExchange exchange, String[] path) throws IOException {
        UUID disputeId = UUID.fromString(path[2]);
        String key = disputeId + "/" + path[5];
        dispatches.merge(disputeId, 1, Integer::sum);
        byte[] mail = answers.get(key);
        if (!exchange.getRequestMethod().equals("POST")
                || !("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "application/problem+json", "{}".getBytes(UTF_8));
        } else if (broken) {
            reply(exchange, 503, "application/problem+json", "{}".getBytes(UTF_8));
        } else if (unwanted.containsKey(key)) {
            String problem = "{\"title\":\"Conflict\",\"status\":409,\"detail\":\"" + unwanted.get(key) + "\"}";
            reply(exchange, 409, "application/problem+json", problem.getBytes(UTF_8));
        } else if (mail == null) {
            reply(exchange, 404, "application/problem+json", "{}".getBytes(UTF_8));
        } else {
            reply(exchange, 200, "message/rfc822", mail);
        }
    }

    /** A person's token, as evidence-service takes no files from services. */
    private void take(HttpExchange exchange, UUID disputeId) throws IOException {
        Matcher name = FILE_NAME.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!name.find() || authorization == null || authorization.equals("Bearer " + token)) {
            reply(exchange, 403, "application/problem+json", "{}".getBytes(UTF_8));
        } else if (broken) {
            reply(exchange, 503, "application/problem+json", "{}".getBytes(UTF_8));
        } else if (refusedFiles.containsKey(name.group(1))) {
            String problem = "{\"status\":422,\"detail\":\"" + refusedFiles.get(name.group(1)) + "\"}";
            reply(exchange, 422, "application/problem+json", problem.getBytes(UTF_8));
        } else {
            files.computeIfAbsent(disputeId, id -> new CopyOnWriteArrayList<>()).add(name.group(1));
            reply(exchange, 200, "application/json", "{}".getBytes(UTF_8));
        }
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(this, new TestInjector.MatchesType(FakeEvidence.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
