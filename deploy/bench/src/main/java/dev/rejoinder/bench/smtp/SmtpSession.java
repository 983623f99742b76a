package dev.rejoinder.bench.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/** One sender's session: EHLO, STARTTLS, MAIL, RCPT, DATA, RSET, NOOP, QUIT; and whatever trouble the server is in. */
final class SmtpSession {

    private static final int BUFFER = 64 * 1024;
    private static final long POLL_MILLIS = 50;

    private final SmtpSink.Taker taker;
    private final Hold hold;
    private final Conduct conduct;
    private final List<String> recipients = new ArrayList<>();
    private Socket client;
    private InputStream input;
    private OutputStream output;

    SmtpSession(Socket client, SmtpSink.Taker taker, Hold hold, Conduct conduct) throws IOException {
        this.taker = taker;
        this.hold = hold;
        this.conduct = conduct;
        speakOver(client);
    }

    private void speakOver(Socket socket) throws IOException {
        client = socket;
        input = new BufferedInputStream(socket.getInputStream(), BUFFER);
        output = socket.getOutputStream();
    }

    void serve() throws IOException {
        if (conduct.isIn(Trouble.NOT_NOW)) {
            conduct.misbehave();
            say("421 not now");
            return;
        }
        say("220 sink ready");
        for (String line = line(); line != null; line = line()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            if (verb.equals("QUIT")) {
                say("221 bye");
                return;
            }
            answer(verb, line);
        }
    }

    private void answer(String verb, String line) throws IOException {
        switch (verb) {
            case "EHLO" ->
                say("250-sink\r\n250-8BITMIME\r\n250-PIPELINING\r\n"
                        + (offersEncryption() ? "250-STARTTLS\r\n" : "")
                        + "250 SIZE 20000000");
            case "STAR" -> encrypt();
            case "MAIL", "RSET" -> {
                if (verb.equals("MAIL")) {
                    conduct.mailBegins(client instanceof SSLSocket);
                }
                recipients.clear();
                say("250 ok");
            }
            case "RCPT" -> recipient(line);
            case "DATA" -> data();
            case "HELO", "NOOP" -> say("250 ok");
            default -> say("502 not here");
        }
    }

    private boolean offersEncryption() {
        if (conduct.isIn(Trouble.OFFERS_NO_STARTTLS)) {
            conduct.misbehave();
        }
        return conduct.offersEncryption() && !(client instanceof SSLSocket);
    }

    private void encrypt() throws IOException {
        say("220 go on");
        SSLSocket encrypted = (SSLSocket) conduct.encryption().createSocket(client, null, client.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        speakOver(encrypted);
    }

    private void recipient(String line) throws IOException {
        if (conduct.isIn(Trouble.PUTS_OFF)) {
            conduct.misbehave();
            say("451 4.7.1 later please");
            return;
        }
        if (conduct.isIn(Trouble.REFUSES)) {
            conduct.misbehave();
            say("550 relaying denied");
            return;
        }
        if (conduct.isIn(Trouble.HANGS) && conduct.isOddTurn()) {
            hang(Trouble.HANGS);
        }
        recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        say("250 ok");
    }

    private void data() throws IOException {
        say("354 go on");
        if (conduct.isIn(Trouble.BREAKS_IN_DATA) && conduct.isOddTurn()) {
            line();
            breakLine();
        }
        String content = content();
        if (conduct.isIn(Trouble.HANGS)) {
            hang(Trouble.HANGS);
        }
        taker.take(List.copyOf(recipients), content);
        hold.pass();
        if (conduct.isIn(Trouble.BREAKS_IN_DATA)) {
            breakLine();
        }
        say("250 taken");
    }

    /** Until the trouble is over; then the line breaks. */
    private void hang(Trouble trouble) throws IOException {
        conduct.misbehave();
        try {
            while (conduct.isIn(trouble)) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new EOFException("the server hung");
    }

    private void breakLine() throws IOException {
        conduct.misbehave();
        throw new EOFException("the server broke the line");
    }

    private String content() throws IOException {
        StringBuilder content = new StringBuilder(16 * 1024);
        for (String line = line(); !".".equals(line); line = line()) {
            if (line == null) {
                throw new IOException("the sender left in the middle of a mail");
            }
            // A line that begins with a dot is sent with one more.
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return content.toString();
    }

    /** Null at the end. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = input.read(); next >= 0; next = input.read()) {
            if (next == '\n') {
                return line.toString(ISO_8859_1);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return null;
    }

    private void say(String text) throws IOException {
        output.write((text + "\r\n").getBytes(ISO_8859_1));
        output.flush();
    }
}
