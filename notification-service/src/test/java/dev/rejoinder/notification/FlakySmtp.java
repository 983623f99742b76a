package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A real mail server behind a line that can break, and that can refuse mails to some addresses. */
public class FlakySmtp implements QuarkusTestResourceLifecycleManager {

    enum Fault {
        PUT_OFF("451 4.7.1 later please"),
        REFUSED("550 5.1.1 no such mailbox"),
        TURNED_AWAY("550 relaying denied"),
        /** For an address as the sender. */
        SENDER_REFUSED("553 5.7.1 not your address"),
        /** The line breaks before the first line of the mail. */
        NOT_BEGUN(null),
        /** The mail is taken over, and the line breaks before the sender hears of it. */
        NO_ANSWER(null);

        private final String answer;

        Fault(String answer) {
            this.answer = answer;
        }
    }

    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Set<String> lasting = ConcurrentHashMap.newKeySet();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private volatile ServerSocket door;
    private int port;
    private volatile int behindPort;

    /** After {@code Backends}, whose mail server this one stands in for. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        server.start();
        behindPort = server.getSmtp().getPort();
        up();
        return Map.of("rejoinder.smtp.port", String.valueOf(port));
    }

    int port() {
        return port;
    }

    /** Lets somebody in, from now on with this password alone. */
    void user(String address, String password) {
        server.setUser(address, address, password).setPassword(password);
    }

    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    /** The addresses of all senders and recipients that were ever named. */
    Set<String> heard() {
        return heard;
    }

    /** For the next mail to this address. */
    void next(String address, Fault fault) {
        faults.put(address.toLowerCase(Locale.ROOT), fault);
    }

    /** For every mail to this address. */
    void always(String address, Fault fault) {
        lasting.add(address.toLowerCase(Locale.ROOT));
        next(address, fault);
    }

    /** From now on another server stands behind the line. */
    void forwardTo(int anotherPort) {
        behindPort = anotherPort;
    }

    void up() {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = opened.getLocalPort();
            door = opened;
            daemon(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a server does with sessions that were quiet for long. */
    void hangUp() {
        try {
            for (Socket line : lines) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void down() {
        try {
            door.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket client = opened.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), behindPort);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                lines.add(client);
                lines.add(behind);
                daemon(() -> new Line(client, behind).run());
            }
        } catch (IOException e) {
            // The door was closed.
        }
    }

    /** One connection: a command, its answer, the next command. */
    private final class Line {

        private final Socket client;
        private final Socket behind;
        private Fault fault;

        Line(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void run() {
            try (client;
                    behind) {
                BufferedReader commands = reader(client);
                BufferedReader answers = reader(behind);
                passAnswer(answers);
                boolean data = false;
                for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                    String refusal = data ? null : refusal(command);
                    if (refusal != null) {
                        send(client, refusal);
                        continue;
                    }
                    if (fault == Fault.NOT_BEGUN && command.equalsIgnoreCase("DATA")) {
                        return;
                    }
                    send(behind, command);
                    if (data && !command.equals(".")) {
                        continue;
                    }
                    if (data && fault == Fault.NO_ANSWER) {
                        answers.readLine();
                        return;
                    }
                    data = passAnswer(answers).startsWith("354");
                }
            } catch (IOException e) {
                // The line broke, as it should.
            }
        }

        private String refusal(String command) {
            String verb = command.toUpperCase(Locale.ROOT);
            if (!verb.startsWith("RCPT TO:") && !verb.startsWith("MAIL FROM:")) {
                return null;
            }
            String address = command.substring(command.indexOf('<') + 1, command.indexOf('>'))
                    .toLowerCase(Locale.ROOT);
            heard.add(address);
            if (verb.startsWith("MAIL") != (faults.get(address) == Fault.SENDER_REFUSED)) {
                return null;
            }
            fault = lasting.contains(address) ? faults.get(address) : faults.remove(address);
            return fault == null ? null : fault.answer;
        }

        private String passAnswer(BufferedReader answers) throws IOException {
            String answer;
            do {
                answer = answers.readLine();
                if (answer == null) {
                    throw new IOException("the server has gone");
                }
                send(client, answer);
            } while (answer.length() > 3 && answer.charAt(3) == '-');
            return answer;
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    private static void send(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "flaky-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(this, new TestInjector.MatchesType(FlakySmtp.class));
    }

    @Override
    public void stop() {
        down();
        server.stop();
    }
}
