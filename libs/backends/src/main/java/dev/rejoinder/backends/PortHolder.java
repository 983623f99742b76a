package dev.rejoinder.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the process behind a listening port in /proc, as far as we may look. */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    static Optional<String> of(int port) {
        try {
            Optional<String> inode = inode("/proc/net/tcp", port).or(() -> inode("/proc/net/tcp6", port));
            return inode.flatMap(PortHolder::process);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Columns of /proc/net/tcp: number, local address:port in hex, remote, state, .., and the inode as the tenth. */
    private static Optional<String> inode(String table, int port) {
        String suffix = ":%04X".formatted(port);
        try (Stream<String> lines = Files.lines(Path.of(table))) {
            return lines.map(line -> line.trim().split("\\s+", -1))
                    .filter(columns ->
                            columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                    .map(columns -> columns[9])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> process(String inode) {
        String target = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), target))
                .map(process -> "process %d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("unknown")))
                .findFirst();
    }

    private static boolean holds(long pid, String target) {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.anyMatch(descriptor -> target.equals(linkOf(descriptor)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String linkOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
