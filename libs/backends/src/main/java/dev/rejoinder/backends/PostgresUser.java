package dev.rejoinder.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Then it runs in a user namespace of its own, which needs no second account; where
 * the kernel refuses that, as the user {@code nobody}, who must own the files.
 */
enum PostgresUser {
    SELF,
    NAMESPACE,
    NOBODY;

    static PostgresUser choose() throws IOException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            return SELF;
        }
        return namespaceAllowed() ? NAMESPACE : NOBODY;
    }

    List<String> command(List<String> plain) {
        return Stream.concat(prefix().stream(), plain.stream()).toList();
    }

    private List<String> prefix() {
        return switch (this) {
            case SELF -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
        };
    }

    void own(Path directory) throws IOException {
        if (this == NOBODY) {
            Commands.run(List.of("chown", "-R", "nobody:nogroup", directory.toString()));
            requireWayIn(directory);
        }
    }

    private void requireWayIn(Path directory) throws IOException {
        try {
            Commands.run(command(List.of("test", "-x", directory.toString())));
        } catch (IOException e) {
            throw new IOException(
                    ("PostgreSQL cannot run as root here, and the user nobody cannot enter %s. Put the data where every"
                                    + " user may go, for example REJOINDER_DATA=/var/tmp/rejoinder, or run as another user.")
                            .formatted(directory),
                    e);
        }
    }

    private static boolean namespaceAllowed() {
        try {
            Commands.run(NAMESPACE.command(List.of("true")));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
