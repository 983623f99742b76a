package dev.rejoinder.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A bench's outcome as a Markdown section, on the screen and in a file that can be taken over into the documentation. */
public final class Report {

    private final StringBuilder text = new StringBuilder();

    public Report(String command) {
        line("### " + command);
        line("");
        line("%s, %s, load average at the start %s"
                .formatted(
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES),
                        Machine.describe(),
                        Machine.load()));
        line("");
    }

    public Report line(String line) {
        text.append(line).append('\n');
        return this;
    }

    public Report row(String... cells) {
        return line("| " + String.join(" | ", cells) + " |");
    }

    public Report header(String... cells) {
        row(cells);
        return row(List.of(cells).stream().map(cell -> "---").toArray(String[]::new));
    }

    public void finish(Path file) throws IOException {
        line("").line("Load average at the end " + Machine.load());
        System.out.println(text);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
