package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A mail as people and machines write them, built line by line. */
final class Mails {

    private final String from;
    private final List<String> lines = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private String text = "Hello";

    private Mails(String from) {
        this.from = from;
    }

    static Mails from(String address) {
        return new Mails(address);
    }

    Mails to(String address) {
        return line("To: " + address);
    }

    Mails subject(String subject) {
        return line("Subject: " + subject);
    }

    Mails line(String header) {
        lines.add(header);
        return this;
    }

    Mails says(String words) {
        text = words;
        return this;
    }

    Mails with(String name, String type, byte[] file) {
        parts.add("Content-Type: %s; name=\"%s\"\r\nContent-Disposition: attachment; filename=\"%s\"\r\n"
                        .formatted(type, name, name)
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(file));
        return this;
    }

    byte[] bytes() {
        StringBuilder mail = new StringBuilder("From: " + from + "\r\n");
        if (lines.stream().noneMatch(line -> line.startsWith("Message-ID:"))) {
            mail.append("Message-ID: <").append(UUID.randomUUID()).append("@mail.example.com>\r\n");
        }
        lines.forEach(line -> mail.append(line).append("\r\n"));
        mail.append("Date: Mon, 2 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n");
        if (parts.isEmpty()) {
            mail.append("Content-Type: text/plain; charset=utf-8\r\n\r\n").append(text);
            return mail.toString().getBytes(UTF_8);
        }
        mail.append("Content-Type: multipart/mixed; boundary=\"edge\"\r\n\r\n--edge\r\n")
                .append("Content-Type: text/plain; charset=utf-8\r\n\r\n")
                .append(text);
        parts.forEach(part -> mail.append("\r\n--edge\r\n").append(part));
        return mail.append("\r\n--edge--\r\n").toString().getBytes(UTF_8);
    }
}
