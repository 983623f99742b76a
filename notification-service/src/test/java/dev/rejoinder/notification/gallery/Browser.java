package dev.rejoinder.notification.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium without a window and without a network, spoken to in its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge");

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--no-first-run",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--remote-debugging-port=0",
            "about:blank");

    private static final String DARK = "--blink-settings=forceDarkModeEnabled=true";

    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final Path home;
    private final Conversation conversation = new Conversation();
    private final WebSocket socket;
    private final String session;

    private Browser(Process process, Path home, URI address) {
        this.process = process;
        this.home = home;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, conversation)
                .join();
        String target = call(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        this.session = call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
    }

    /** {@code REJOINDER_BROWSER}, or what is on the path. */
    static Optional<Path> program() {
        String named = System.getenv("REJOINDER_BROWSER");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param dark turns every page dark, as mail programs do with mails that have no dark colours of their own */
    static Browser start(Path program, boolean dark) {
        try {
            Path home = Files.createTempDirectory("rejoinder-browser");
            Process process = new ProcessBuilder(command(program, home, dark))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Browser(process, home, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path program, Path home, boolean dark) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--user-data-dir=" + home));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox");
        }
        if (dark) {
            command.add(DARK);
        }
        command.addAll(FLAGS);
        return command;
    }

    /** What it says on its error channel, which is read on lest it fills. */
    private static URI address(Process process) throws IOException {
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "browser");
                drain.setDaemon(true);
                drain.start();
                return URI.create(address.group(1));
            }
        }
        throw new IOException(
                "The browser ends with code " + process.onExit().join().exitValue());
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return call(session, method, parameters);
    }

    /** What a script's promise gives. */
    JsonNode run(String script) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("The page says " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    private JsonNode call(String inSession, String method, Map<String, ?> parameters) {
        return conversation.ask(socket, inSession, method, parameters).join();
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** Questions and their answers, which come in pieces and among events. */
    private static final class Conversation implements WebSocket.Listener {

        private final ObjectMapper json = new ObjectMapper();
        private final AtomicInteger asked = new AtomicInteger();
        private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
        private final StringBuilder piece = new StringBuilder();

        CompletableFuture<JsonNode> ask(WebSocket socket, String session, String method, Map<String, ?> parameters) {
            int id = asked.incrementAndGet();
            var question = json.createObjectNode().put("id", id).put("method", method);
            question.set("params", json.valueToTree(parameters));
            if (session != null) {
                question.put("sessionId", session);
            }
            CompletableFuture<JsonNode> answer = new CompletableFuture<JsonNode>().orTimeout(60, TimeUnit.SECONDS);
            open.put(id, answer);
            socket.sendText(question.toString(), true).join();
            return answer;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            piece.append(data);
            if (last) {
                answer(piece.toString());
                piece.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void answer(String said) {
            try {
                JsonNode message = json.readTree(said);
                CompletableFuture<JsonNode> waiting =
                        open.remove(message.path("id").asInt());
                if (waiting == null) {
                    return;
                }
                if (message.has("error")) {
                    waiting.completeExceptionally(
                            new IllegalStateException(message.path("error").toString()));
                } else {
                    waiting.complete(message.path("result"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
