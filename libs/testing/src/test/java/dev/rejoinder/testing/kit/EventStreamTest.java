package dev.rejoinder.testing.kit;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.Fact;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class EventStreamTest {

    @Inject
    Outbox outbox;

    @TestHTTPResource("/events")
    URI events;

    private final String merchantId = "m-" + UUID.randomUUID();
    private final List<CompletableFuture<Void>> readers = new CopyOnWriteArrayList<>();
    private final List<Stream<String>> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void hangUp() {
        open.forEach(Stream::close);
    }

    @Test
    void tellsAMerchantOfItsOwnFactsOnly() {
        List<String> lines = listen(Tokens.merchant(merchantId), null);
        UUID own = UUID.randomUUID();
        append(Claims.reported("someone-else", UUID.randomUUID()));
        append(Claims.reported(merchantId, own));

        await().untilAsserted(() -> assertThat(data(lines)).hasSize(1));
        assertThat(data(lines).get(0)).contains(own.toString()).doesNotContain("P02-1234567-1234567");
    }

    @Test
    void continuesWhereAConnectionBroke() {
        List<String> before = listen(Tokens.ops(), null);
        append(Claims.reported(merchantId, UUID.randomUUID()));
        await().untilAsserted(() -> assertThat(data(before)).isNotEmpty());
        String lastId = before.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3).strip())
                .reduce((first, second) -> second)
                .orElseThrow();
        hangUp();
        UUID missed = UUID.randomUUID();
        append(Claims.reported(merchantId, missed));

        List<String> after = listen(Tokens.merchant(merchantId), lastId);

        await().untilAsserted(() -> assertThat(data(after)).hasSize(1));
        assertThat(data(after).get(0)).contains(missed.toString());
    }

    private void append(Fact fact) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(fact));
    }

    private static List<String> data(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("data:")).collect(toList());
    }

    private List<String> listen(String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(events).header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        List<String> lines = new CopyOnWriteArrayList<>();
        Stream<String> answer = HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .join()
                .body();
        open.add(answer);
        readers.add(CompletableFuture.runAsync(() -> answer.forEach(lines::add)));
        await().untilAsserted(() -> assertThat(lines).isNotEmpty());
        return lines;
    }
}
