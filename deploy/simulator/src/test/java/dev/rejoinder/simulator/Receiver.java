package dev.rejoinder.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rejoinder.backends.SnsAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A merchant's address for notices. Answers 200, or what a test says. */
final class Receiver implements AutoCloseable {

    private static final Path AUTHORITY = Path.of("target/sns-authority");
    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
    static final ObjectMapper JSON = new ObjectMapper();

    /** What arrived. */
    record Notice(Map<String, List<String>> headers, JsonNode envelope) {

        String messageId() {
            return envelope.path("MessageId").asText();
        }

        JsonNode message() {
            try {
                return JSON.readTree(envelope.path("Message").asText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        /** Whether it was signed by the authority whose certificates the simulator wrote. */
        boolean isAuthentic() {
            List<String> names = "Notification".equals(envelope.path("Type").asText()) ? NOTIFICATION : CONFIRMATION;
            StringBuilder text = new StringBuilder();
            for (String name : names) {
                if (envelope.has(name)) {
                    text.append(name)
                            .append('\n')
                            .append(envelope.path(name).asText())
                            .append('\n');
                }
            }
            boolean first = "1".equals(envelope.path("SignatureVersion").asText());
            try (InputStream pem = Files.newInputStream(AUTHORITY.resolve(SnsAuthority.CHAIN_FILE))) {
                Certificate leaf = CertificateFactory.getInstance("X.509")
                        .generateCertificates(pem)
                        .iterator()
                        .next();
                Signature check = Signature.getInstance(first ? "SHA1withRSA" : "SHA256withRSA");
                check.initVerify(leaf);
                check.update(text.toString().getBytes(UTF_8));
                return check.verify(
                        Base64.getDecoder().decode(envelope.path("Signature").asText()));
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final HttpServer http;
    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    Receiver() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.setExecutor(Executors.newCachedThreadPool());
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/ipn";
    }

    void answersNext(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** The version 2 notices about this object. */
    List<Notice> about(String objectId) {
        return notices.stream()
                .filter(notice ->
                        objectId.equals(notice.message().path("ObjectId").asText()))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        notices.add(new Notice(
                exchange.getRequestHeaders(),
                JSON.readTree(exchange.getRequestBody().readAllBytes())));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
