package dev.rejoinder.bench.world;

import dev.rejoinder.backends.JavaProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class of ours or of a peer in a process of its own, which talks to the bench by lines. */
public final class Program implements AutoCloseable {

    /** Quarkus brings its own log manager, which complains unless it is named. */
    public static final String LOGS = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";

    private static final long GRACE_SECONDS = 10;

    private final Process process;
    private final BufferedReader output;

    private Program(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static Program start(Class<?> main, List<String> options, List<String> arguments) throws IOException {
        return new Program(new ProcessBuilder(JavaProgram.ofClass(main, options, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public long pid() {
        return process.pid();
    }

    /** Skips lines until one starts so. */
    public String awaitLine(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new IOException("The program ended without saying \"" + start + "\"");
    }

    /** Waits for the end; the lines it wrote until then. */
    public List<String> awaitEnd() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        output.lines().forEach(lines::add);
        if (process.waitFor() != 0) {
            throw new IOException("A program ended with code " + process.exitValue() + ": " + lines);
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
