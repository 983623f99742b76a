package dev.rejoinder.notification.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Offers STARTTLS under a certificate that nobody vouches for. */
final class StrangeSmtp implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();

    StrangeSmtp() throws IOException {
        Thread thread = new Thread(this::serve, "strange-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        try (Socket client = door.accept()) {
            say(client, "220 strange.example");
            hear(client);
            say(client, "250-strange.example\r\n250-AUTH PLAIN\r\n250 STARTTLS");
            hear(client);
            say(client, "220 go ahead");
            SSLSocket secure = (SSLSocket) context().getSocketFactory().createSocket(client, null, true);
            secure.setUseClientMode(false);
            hear(secure);
        } catch (IOException | GeneralSecurityException e) {
            // The client has turned away, as it should.
        }
    }

    private void hear(Socket client) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        String line = lines.readLine();
        if (line != null) {
            heard.add(line);
        }
    }

    private static void say(Socket client, String lines) throws IOException {
        client.getOutputStream().write((lines + "\r\n").getBytes(US_ASCII));
    }

    private static SSLContext context() throws IOException, GeneralSecurityException {
        try (InputStream file = DummySSLServerSocketFactory.class.getResourceAsStream("/greenmail.p12")) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
