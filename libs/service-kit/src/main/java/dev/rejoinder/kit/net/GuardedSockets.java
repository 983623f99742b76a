package dev.rejoinder.kit.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that connect to public addresses only. The address is looked at when the line is made, so a name that leads
 * somewhere else the second time it is asked gains nothing.
 */
public final class GuardedSockets extends SocketFactory {

    private final boolean mayBeLocal;

    public GuardedSockets(boolean mayBeLocal) {
        this.mayBeLocal = mayBeLocal;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                InetAddress address = ((InetSocketAddress) endpoint).getAddress();
                if (address != null && !mayBeLocal && !isPublic(address)) {
                    throw new ConnectException("the name leads to an address that is not public");
                }
                super.connect(endpoint, timeout);
            }

            @Override
            public void connect(SocketAddress endpoint) throws IOException {
                connect(endpoint, 0);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int localPort) throws IOException {
        return connected(host, port);
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean ofTheMachine =
                address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress();
        boolean ofTheHouse = address.isSiteLocalAddress() || address.isMulticastAddress();
        if (address instanceof Inet6Address) {
            boolean uniqueLocal = (first & 0xFE) == 0xFC;
            boolean translated = first == 0 || (first == 0x20 && second == 0x02);
            return !ofTheMachine && !ofTheHouse && !uniqueLocal && !translated;
        }
        boolean carrier = first == 100 && second >= 64 && second < 128;
        return !ofTheMachine && !ofTheHouse && !carrier && first != 0 && first < 240;
    }

    private Socket connected(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }
}
