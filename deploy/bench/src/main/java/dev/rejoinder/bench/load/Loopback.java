package dev.rejoinder.bench.load;

import java.net.InetSocketAddress;

/** The only kind of target a bench may load: an address on this machine. */
public final class Loopback {

    private final InetSocketAddress address;

    private Loopback(InetSocketAddress address) {
        this.address = address;
    }

    public static Loopback port(int port) {
        return of("127.0.0.1", port);
    }

    public static Loopback of(String host, int port) {
        InetSocketAddress named = new InetSocketAddress(host, port);
        if (named.isUnresolved() || !named.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(host + " is not this machine; benches load nothing else");
        }
        return new Loopback(named);
    }

    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String toString() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
