package dev.rejoinder.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rejoinder.ingest.mail.letter.Patterns;
import dev.rejoinder.ingest.mail.sender.AmazonDomains;
import dev.rejoinder.ingest.mail.sender.SenderJudge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** The mails of the test corpus, and how they are read without anything around. */
final class MailFiles {

    static final Instant RECEIVED = Instant.parse("2026-11-02T10:00:00Z");
    static final Patterns PATTERNS = MailPatterns.builtIn();

    private MailFiles() {}

    static byte[] bytes(String name) {
        try (InputStream mail = MailFiles.class.getResourceAsStream("/mails/" + name + ".eml")) {
            return mail.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same from the one address that is known for A-to-z claims. */
    static byte[] fromGuarantee(String name) {
        return new String(bytes(name), ISO_8859_1)
                .replaceFirst("(?m)^From: .*$", "From: Amazon Pay <amazon-pay-seller-guarantee@amazon.com>")
                .getBytes(ISO_8859_1);
    }

    static ReadMail read(String name) {
        return read(bytes(name));
    }

    static ReadMail read(byte[] mail, String... trusted) {
        return ReadMail.read(mail, RECEIVED, PATTERNS, judge(trusted));
    }

    static SenderJudge judge(String... trusted) {
        return new SenderJudge(
                new AmazonDomains(PATTERNS.domains(), PATTERNS.relays(), PATTERNS.names()), List.of(trusted));
    }
}
