package dev.rejoinder.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {

    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(1);
    /** A body would leave in a packet of its own, which waits 40 ms for the first one's receipt. */
    private static final int NO_BODY = -1;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final AtomicInteger served = new AtomicInteger();
    private final Map<Integer, Long> dues = new TreeMap<>();
    private final List<Long> waits = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean third = served.incrementAndGet() % 3 == 0;
            exchange.sendResponseHeaders(third ? 503 : 202, NO_BODY);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsEveryAnswerByItsStatus() throws IOException {
        Tally tally = new Tally();

        generator(4).run(requests(300), Pace.asFastAsAnswered(), LONGEST, tally);

        assertThat(tally.byStatus()).isEqualTo(Map.of(202, 200, 503, 100));
        assertThat(tally.accepted().count()).isEqualTo(200);
        assertThat(tally.refused().count()).isEqualTo(100);
    }

    @Test
    void countsFromWhenARequestWasDueEvenIfNoConnectionWasFree() throws IOException {
        generator(1).run(requests(200), Pace.perSecond(1_000), LONGEST, this::note);

        long first = dues.get(0);
        dues.forEach((number, due) -> assertThat(due - first).isEqualTo(number * GAP));
        assertThat(waits).hasSize(200).allMatch(wait -> wait >= 0);
    }

    @Test
    void reportsABrokenConnectionAndGoesOn() throws IOException {
        InetSocketAddress gone = server.getAddress();
        server.stop(0);
        Tally tally = new Tally();

        new LoadGenerator(Loopback.port(gone.getPort()), 2).run(requests(5), Pace.asFastAsAnswered(), LONGEST, tally);

        assertThat(tally.byStatus()).isEqualTo(Map.of(Answers.BROKEN, 5));
    }

    @Test
    void loadsNothingButThisMachine() {
        assertThatThrownBy(() -> Loopback.of("192.0.2.1", 80)).isInstanceOf(IllegalArgumentException.class);
    }

    private void note(int number, int status, long due, long answered) {
        dues.put(number, due);
        waits.add(answered - due);
    }

    private LoadGenerator generator(int connections) {
        return new LoadGenerator(Loopback.port(server.getAddress().getPort()), connections);
    }

    private static Requests requests(int count) {
        byte[] request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII);
        return new Requests() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public void write(int number, ByteBuffer target) {
                target.put(request);
            }
        };
    }
}
