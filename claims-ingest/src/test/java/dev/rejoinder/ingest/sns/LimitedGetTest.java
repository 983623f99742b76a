package dev.rejoinder.ingest.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitedGetTest {

    private final LimitedGet get = new LimitedGet(Duration.ofSeconds(30), 1_000);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger redirected = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        answer("/small", 200, 1_000);
        answer("/large", 200, 1_001);
        answer("/gone", 404, 10);
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().add("Location", "/target");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/target", exchange -> {
            redirected.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void getsWhatIsSmallEnough() throws IOException {
        assertThat(get.get(url("/small")).body()).hasSize(1_000);
    }

    @Test
    void refusesWhatIsTooLargeOrElsewhere() {
        assertThatThrownBy(() -> get.get(url("/large")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("over");
        assertThatThrownBy(() -> get.get(url("/gone"))).hasMessageContaining("404");
        assertThatThrownBy(() -> get.get(url("/redirect"))).hasMessageContaining("302");
        assertThat(redirected).hasValue(0);
    }

    @Test
    void givesUpOnAnAnswerThatDripsIn() {
        LimitedGet impatient = new LimitedGet(Duration.ofMillis(500), 1_000);

        assertThatThrownBy(() -> impatient.get(url("/slow"))).isInstanceOf(IOException.class);
    }

    private void answer(String path, int status, int length) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(new byte[length]);
            exchange.close();
        });
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
