package dev.rejoinder.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What figures must be read with: the machine, what runs on it, and how busy it is. */
public final class Machine {

    private Machine() {}

    public static String describe() {
        return "%d cores (%s), %d GB, Linux %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1_000_000,
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    /** Over one, five and fifteen minutes; more than the cores means that others worked here too. */
    public static String load() {
        return read("/proc/loadavg").replaceAll("^(\\S+ \\S+ \\S+) .*\\s*$", "$1");
    }

    private static String field(String file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
