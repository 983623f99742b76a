package dev.rejoinder.bench.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One sender's session: EHLO, MAIL, RCPT, DATA, RSET, NOOP, QUIT. */
final class SmtpSession {

    private final InputStream input;
    private final OutputStream output;
    private final SmtpSink.Taker taker;
    private final Hold hold;
    private final List<String> recipients = new ArrayList<>();

    SmtpSession(Socket client, SmtpSink.Taker taker, Hold hold) throws IOException {
        this.input = new BufferedInputStream(client.getInputStream(), 64 * 1024);
        this.output = client.getOutputStream();
        this.taker = taker;
        this.hold = hold;
    }

    void serve() throws IOException {
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
            case "EHLO" -> say("250-sink\r\n250-8BITMIME\r\n250-PIPELINING\r\n250 SIZE 20000000");
            case "MAIL", "RSET" -> {
                recipients.clear();
                say("250 ok");
            }
            case "RCPT" -> {
                recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                say("250 ok");
            }
            case "DATA" -> data();
            case "HELO", "NOOP" -> say("250 ok");
            default -> say("502 not here");
        }
    }

    private void data() throws IOException {
        say("354 go on");
        taker.take(List.copyOf(recipients), content());
        hold.pass();
        say("250 taken");
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
