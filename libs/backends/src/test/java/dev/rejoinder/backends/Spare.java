package dev.rejoinder.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Ports nobody listens on. */
final class Spare {

    private Spare() {}

    static Port port() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new Port("a test", socket.getLocalPort(), "REJOINDER_TEST_PORT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
