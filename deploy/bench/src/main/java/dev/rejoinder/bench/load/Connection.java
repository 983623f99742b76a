package dev.rejoinder.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One keep-alive connection with at most one request under way. */
final class Connection {

    private static final int NONE = -1;

    private final InetSocketAddress target;
    private final Selector selector;
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(16 * 1024);
    private final ResponseReader incoming = new ResponseReader();

    private SocketChannel channel;
    private SelectionKey key;
    private int number = NONE;
    private long due;

    Connection(InetSocketAddress target, Selector selector) {
        this.target = target;
        this.selector = selector;
    }

    int number() {
        return number;
    }

    long due() {
        return due;
    }

    int status() {
        return incoming.status();
    }

    boolean isBusy() {
        return number != NONE;
    }

    void send(Requests requests, int request, long dueNanos) throws IOException {
        number = request;
        due = dueNanos;
        if (channel == null) {
            open();
        }
        outgoing.clear();
        requests.write(request, outgoing);
        outgoing.flip();
        incoming.reset();
        write();
    }

    private void open() throws IOException {
        channel = SocketChannel.open(target);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    private void write() throws IOException {
        channel.write(outgoing);
        key.interestOps(outgoing.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Moves bytes both ways; true when the answer is complete. */
    boolean advance() throws IOException {
        if (outgoing.hasRemaining()) {
            write();
        }
        int read = channel.read(incoming.buffer());
        if (read < 0) {
            throw new IOException("The server closed the connection");
        }
        return read > 0 && isBusy() && incoming.isComplete();
    }

    void free() {
        number = NONE;
    }

    void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            System.err.println("A connection did not close: " + e.getMessage());
        }
        channel = null;
        number = NONE;
    }
}
