package dev.rejoinder.bench.world;

import dev.rejoinder.backends.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports nobody uses, so that a bench may run beside a local system. */
public final class FreePort {

    private FreePort() {}

    public static Port of(String owner) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Port(owner, socket.getLocalPort(), "none");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
