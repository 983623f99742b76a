package dev.rejoinder.notification.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Keeps hold of the socket that a session is made over, so that it can be closed from another thread. */
final class RememberedSocket extends SocketFactory {

    private final SocketFactory sockets;
    private Socket socket;
    private boolean cut;

    RememberedSocket(SocketFactory sockets) {
        this.sockets = sockets;
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        socket = sockets.createSocket();
        closeIfCut();
        return socket;
    }

    /** What waits for the server fails at once, and no other line is made. */
    synchronized void cut() {
        cut = true;
        try {
            closeIfCut();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private void closeIfCut() throws IOException {
        if (cut && socket != null) {
            socket.close();
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }
}
