package dev.rejoinder.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Short commands that must succeed. */
final class Commands {

    private Commands() {}

    static void run(List<String> command) throws IOException {
        output(command);
    }

    static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s ended with code %d: %s"
                        .formatted(String.join(" ", command), process.exitValue(), output.strip()));
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for " + command.get(0), e);
        }
    }
}
