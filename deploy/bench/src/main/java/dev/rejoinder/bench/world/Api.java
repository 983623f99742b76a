package dev.rejoinder.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One service's API as ops sees it. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int FIRST_ERROR = 300;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).GET()));
    }

    /** What is not JSON, such as metrics. */
    public String text(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A file, in the format asked for. */
    public byte[] bytes(String path, String type) throws IOException, InterruptedException {
        HttpRequest built = request(path).header("Accept", type).GET().build();
        HttpResponse<byte[]> answer = client.send(built, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new IOException("GET %s answered %d".formatted(built.uri(), answer.statusCode()));
        }
        return answer.body();
    }

    public String put(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Over whatever is there. */
    public String putAnyway(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public String post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public String post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A refusal is an answer too. */
    public HttpResponse<String> tryPost(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest built =
                request(path).header("Content-Type", type).POST(body).build();
        return client.send(built, HttpResponse.BodyHandlers.ofString());
    }

    /** The head has come; the body waits until it is read. */
    public InputStream open(String path, String type) throws IOException, InterruptedException {
        HttpRequest built = request(path).header("Accept", type).GET().build();
        return client.send(built, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    /** With the headers of a write that is to happen once, to what was looked at. */
    public String post(String path, String json, String ifMatch, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Follows the cursor to the end of a list. */
    public List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        return items;
    }

    public String delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        HttpResponse<String> answer = client.send(built, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new IOException(
                    "%s %s answered %d: %s".formatted(built.method(), built.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
