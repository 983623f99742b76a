package dev.rejoinder.simulator.sns;

import dev.rejoinder.simulator.delivery.Parcel.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Posts as Amazon SNS does: 2xx is taken, 4xx is final, everything else may be tried again. */
final class HttpPost {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Duration patience;

    HttpPost(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Outcome send(URI url, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).timeout(patience).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            String answer = "HTTP " + status;
            return switch (status / 100) {
                case 2 -> new Outcome.Taken(answer);
                case 4 -> new Outcome.Refused(answer);
                default -> new Outcome.Failed(answer);
            };
        } catch (IOException e) {
            return new Outcome.Failed("No answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("The simulator was stopped");
        }
    }
}
