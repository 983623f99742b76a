package dev.rejoinder.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Requests that must succeed; each says what was asked and answered if one does not. */
final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 300;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ObjectMapper json = new ObjectMapper();

    JsonNode put(String url, String token, Object body) {
        return parse(send(authorised(url, token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(print(body)))));
    }

    JsonNode post(String url, String contentType, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return parse(send(request));
    }

    JsonNode get(String url, String token) {
        return parse(send(authorised(url, token).GET()));
    }

    byte[] get(String url, String token, String mediaType) {
        return send(authorised(url, token).header("Accept", mediaType).GET());
    }

    String etag(String url, String token) {
        HttpResponse<byte[]> answer = exchange(authorised(url, token).GET().build());
        require(answer);
        return answer.headers().firstValue("ETag").orElseThrow(() -> new DemoFailed(url + " has no ETag"));
    }

    /** Answers null instead of failing while there is no such thing yet. */
    JsonNode find(String url, String token) {
        HttpResponse<byte[]> answer = exchange(authorised(url, token).GET().build());
        return answer.statusCode() == 404 ? null : parse(require(answer));
    }

    String print(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new DemoFailed("Cannot write JSON", e);
        }
    }

    private static HttpRequest.Builder authorised(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest.Builder request) {
        return require(exchange(request.build()));
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new DemoFailed(request.method() + " " + request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Stopped while waiting", e);
        }
    }

    private static byte[] require(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new DemoFailed("%s %s answered %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.uri(),
                            answer.statusCode(),
                            new String(answer.body(), UTF_8)));
        }
        return answer.body();
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new DemoFailed("Not JSON: " + new String(body, UTF_8), e);
        }
    }
}
