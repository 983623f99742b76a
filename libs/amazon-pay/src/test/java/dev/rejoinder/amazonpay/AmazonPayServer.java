package dev.rejoinder.amazonpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host that checks what Amazon checks, the signature of every request, and answers what a test says. */
final class AmazonPayServer implements AutoCloseable {

    /** @param isSigned by the merchant's key, over all of it */
    record Request(String method, String path, Map<String, List<String>> headers, byte[] body, boolean isSigned) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    private record Reply(int status, String body, Map<String, String> headers) {}

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AMZN-PAY-RSASSA-PSS PublicKeyId=([A-Z0-9-]+), SignedHeaders=([a-z0-9;-]+), Signature=([A-Za-z0-9+/=]+)");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 20, 1);

    private final KeyPair keys = newKeys();
    private final HttpServer http;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Reply> replies = new CopyOnWriteArrayList<>();

    AmazonPayServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.setExecutor(Executors.newCachedThreadPool());
        http.start();
    }

    Account account() {
        return new Account(Region.EU, Stage.LIVE, "LIVE-KEY1", keys.getPrivate());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Answers come in the order in which they were said. */
    void answers(int status, String body) {
        answers(status, body, Map.of());
    }

    void answers(int status, String body, Map<String, String> headers) {
        replies.add(new Reply(status, body, headers));
    }

    List<Request> requests() {
        return new ArrayList<>(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders(),
                body,
                isSigned(exchange, body)));
        if (replies.isEmpty()) {
            // Says nothing: the caller's patience ends first.
            return;
        }
        Reply reply = replies.remove(0);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] answer = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        Matcher parts = AUTHORIZATION.matcher(header == null ? "" : header);
        if (!parts.matches()) {
            return false;
        }
        StringBuilder canonical = new StringBuilder(exchange.getRequestMethod())
                .append('\n')
                .append(exchange.getRequestURI().getPath())
                .append("\n\n");
        for (String name : SEMICOLON.splitAsStream(parts.group(2)).toList()) {
            canonical
                    .append(name)
                    .append(':')
                    .append(exchange.getRequestHeaders().getFirst(name).strip())
                    .append('\n');
        }
        canonical.append('\n').append(parts.group(2)).append('\n').append(sha256(body));
        return isSigned("AMZN-PAY-RSASSA-PSS\n" + sha256(canonical.toString().getBytes(UTF_8)), parts.group(3));
    }

    private boolean isSigned(String text, String signature) {
        try {
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(PSS);
            PublicKey key = keys.getPublic();
            verifier.initVerify(key);
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
