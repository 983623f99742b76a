package dev.rejoinder.bench.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A mail server that takes everything and keeps nothing: it tells a listener of each mail. It can hold back its answer
 * to DATA, the moment in which a sender that dies cannot know whether its mail arrived.
 */
public final class SmtpSink implements AutoCloseable {

    /** Is told of each mail as it came. */
    public interface Taker {

        void take(List<String> recipients, String content);
    }

    private final ServerSocket server;
    private final Taker taker;
    private final Hold hold = new Hold();
    private final Conduct conduct;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    public SmtpSink(Consumer<Mail> listener) throws IOException {
        this(listener, Conduct.good());
    }

    /** One that can misbehave. */
    public SmtpSink(Consumer<Mail> listener, Conduct conduct) throws IOException {
        this(
                (recipients, content) -> listener.accept(new Mail(
                        MailText.messageId(content),
                        List.copyOf(recipients),
                        MailText.number(String.join(" ", recipients), content),
                        System.nanoTime())),
                conduct);
    }

    private SmtpSink(Taker taker) throws IOException {
        this(taker, Conduct.good());
    }

    public SmtpSink(Taker taker, Conduct conduct) throws IOException {
        this.conduct = conduct;
        this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        this.taker = taker;
        Thread acceptor = new Thread(this::accept, "smtp-sink");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Hands mails on whole, their bytes as the characters of ISO 8859-1. */
    public static SmtpSink handingOn(Taker taker) throws IOException {
        return new SmtpSink(taker);
    }

    public int port() {
        return server.getLocalPort();
    }

    public Hold hold() {
        return hold;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                Thread session = new Thread(() -> serve(client), "smtp-session");
                session.setDaemon(true);
                session.start();
            } catch (IOException e) {
                if (!server.isClosed()) {
                    System.err.println("The SMTP sink lost a client: " + e.getMessage());
                }
            }
        }
    }

    /** A sender that was killed breaks its session; that is what some benches are about. */
    private void serve(Socket client) {
        try (client) {
            new SmtpSession(client, taker, hold, conduct).serve();
        } catch (EOFException e) {
            // As it was told to.
        } catch (IOException e) {
            if (!server.isClosed() && conduct.isIn(Trouble.NONE)) {
                System.out.println("A session with the SMTP sink broke: " + e.getMessage());
            }
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hold.release();
        for (Socket client : clients) {
            client.close();
        }
    }
}
