package dev.rejoinder.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A port on the loopback address.
 *
 * @param owner who wants it, for people
 * @param variable the environment variable that moves it
 */
public record Port(String owner, int number, String variable) {

    public static final String HOST = "127.0.0.1";

    private static final int CONNECT_MILLIS = 500;

    public void requireFree() {
        if (!isFree()) {
            throw new PortTaken(this, PortHolder.of(number));
        }
    }

    public boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
