package dev.rejoinder.ingest.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.ingest.Webhooks;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders may do to HTTP itself. */
@QuarkusTest
@WithTestResource(Backends.class)
class HttpLimitsTest {

    private static final String END = "\r\n";
    private final String body = Webhooks.opened(Webhooks.orderReference());
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void takesAWebhookThatIsWrittenByHand() throws IOException {
        assertThat(answers(webhook("Content-Length: " + length(body)) + body)).startsWith("HTTP/1.1 202");
        assertThat(merchant.countOfNotices()).isOne();
    }

    @Test
    void refusesAPackedBodyAndSaysHowToSendIt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10_000_000]);
        }
        String small = packed.toString(ISO_8859_1);

        String answer = answers(
                webhook("Content-Encoding: gzip", "Content-Length: " + small.getBytes(ISO_8859_1).length) + small);

        assertThat(answer).startsWith("HTTP/1.1 415").contains("application/problem+json", "without Content-Encoding");
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void refusesAHeadThatIsTooLarge() throws IOException {
        String tenThousand = "X-Header: value\r\n".repeat(10_000);
        String address = "y".repeat(10_000);

        assertThat(answers(webhook("Content-Length: " + length(body), tenThousand.strip()) + body))
                .doesNotContain(" 202 ");
        assertThat(answers("GET /q/health/ready?x=" + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .doesNotContain(" 200 ");
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void hangsUpOnABodyThatDrips() {
        List<CompletableFuture<Integer>> roads = Stream.of("webhooks", "ipn", "mail")
                .map(road -> CompletableFuture.supplyAsync(() -> drips(road), Executors.newSingleThreadExecutor()))
                .toList();

        assertThat(roads).extracting(CompletableFuture::join).allSatisfy(sent -> assertThat(sent)
                .isLessThan(1_000));
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void waitsForALargeBodyOnASlowLine() throws IOException {
        String large = body + " ".repeat(160 * 1024);
        byte[] bytes = (webhookOf(large, "Content-Length: " + length(large)) + large).getBytes(UTF_8);
        try (Socket socket = connect()) {
            socket.setSoTimeout(600);
            int piece = bytes.length / 5 + 1;
            for (int at = 0; at < bytes.length; at += piece) {
                assertThat(isSilent(socket)).isTrue();
                socket.getOutputStream().write(bytes, at, Math.min(piece, bytes.length - at));
            }

            socket.setSoTimeout(1_000);
            assertThat(read(socket)).startsWith("HTTP/1.1 202");
        }
        assertThat(merchant.countOfNotices()).isOne();
    }

    @Test
    void keepsAcceptingWhileManyHeadsDrip() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = connect();
                slow.add(socket);
                socket.getOutputStream().write("POST /webhooks/x HTTP/1.1\r\nX-a: b".getBytes(UTF_8));
            }

            merchant.webhook(body).then().statusCode(202);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void storesNothingOfABodyThatIsShorterThanItSays() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write((webhook("Content-Length: " + (length(body) + 1)) + body).getBytes(UTF_8));
            socket.shutdownOutput();

            assertThat(read(socket)).doesNotContain(" 202 ");
        }
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void storesNothingOfABodyThatIsLongerThanItSays() throws IOException {
        assertThat(answers(webhook("Content-Length: " + (length(body) - 1)) + body))
                .startsWith("HTTP/1.1 401")
                .doesNotContain(" 202 ");
        assertThat(merchant.countOfNotices()).isZero();
    }

    /** A proxy may see one request where we see two: within each stands a webhook that would be accepted by itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: %d\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: %d",
                "Content-Length: %d\r\nTransfer-Encoding: CHUNKED",
                "Content-Length: %d\r\nTransfer-Encoding: identity, chunked",
                "Content-Length: %d\r\nTransfer-Encoding:\tchunked",
                "Content-Length: %d\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Content-Length: 5\r\nContent-Length: %d",
                "Content-Length: %d\r\nContent-Length: 5",
                "Content-Length: 5, %d",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length: 5 5",
                "Content-Length : 5",
                "Content-Length: 5\nX: y",
                "Content-Length:\r\n 5",
                "Transfer-Encoding: xchunked\r\nContent-Length: 5",
                "Transfer-Encoding : chunked\r\nContent-Length: 5",
                "Transfer-Encoding: chunked, cow",
                "Transfer-Encoding:\r\n chunked\r\nContent-Length: %d",
                "X: y\0\r\nContent-Length: 5",
            })
    void smugglesNoRequestPastAProxy(String lengths) throws IOException {
        String hidden = webhook("Content-Length: " + length(body)) + body;
        String outer = "0" + END + END;
        String head = "POST /webhooks/x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + lengths.formatted(length(outer) + length(hidden)) + END + END;

        answers(head + outer + hidden);

        assertThat(merchant.countOfNotices()).isZero();
    }

    /** A head with all that makes it acceptable. */
    private String webhook(String... more) {
        return webhookOf(body, more);
    }

    private String webhookOf(String signed, String... more) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        String signature = Merchant.signature("a merchant's webhook key".getBytes(UTF_8), "msg-1", now, signed);
        return "POST /webhooks/" + merchant.id() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "webhook-id: msg-1\r\nwebhook-timestamp: " + now + "\r\nwebhook-signature: " + signature + END
                + String.join(END, more) + END + END;
    }

    private static int length(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(1_000);
        return socket;
    }

    private static String answers(String bytes) throws IOException {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            } catch (IOException e) {
                // It hung up before the end, maybe with an answer.
            }
            return read(socket);
        }
    }

    /** All that comes until it hangs up, or says nothing for a second. */
    private static String read(Socket socket) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.write(next);
            }
        } catch (IOException e) {
            // Silent or gone: what was read is what there is.
        }
        return read.toString(UTF_8);
    }

    private static boolean isSilent(Socket socket) throws IOException {
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    /** How many bytes of a body it takes, ten a second at most, until it hangs up. */
    private int drips(String road) {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /" + road + "/" + merchant.id() + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(UTF_8));
            socket.setSoTimeout(100);
            int sent = 0;
            while (sent < 1_000 && takes(socket)) {
                sent++;
            }
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean takes(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
