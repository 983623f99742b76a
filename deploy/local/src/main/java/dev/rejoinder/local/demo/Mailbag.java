package dev.rejoinder.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a sent mail among those the mail server keeps, and lays it down to be read. */
final class Mailbag {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{4}-[A-Z0-9]{4}\\b");

    private final Path mail;

    Mailbag(Path mail) {
        this.mail = mail;
    }

    /** Writes the mail as .eml, .html and .txt. */
    void save(JsonNode email, Path folder, String name) {
        Path file = Await.until("the mail server to have " + email.path("subject"), () -> find(email), found -> true);
        try {
            Files.copy(file, folder.resolve(name + ".eml"));
            MimeMessage message = read(file);
            saveText(message, "text/html", folder.resolve(name + ".html"));
            saveText(message, "text/plain", folder.resolve(name + ".txt"));
        } catch (IOException | MessagingException e) {
            throw new DemoFailed("The mail in " + file + " cannot be read", e);
        }
    }

    /** The code in the subject of the mail that shows whose account it is. */
    String awaitCode(String address) {
        return Await.until("the mail with the code", () -> findCode(address), found -> true);
    }

    private String findCode(String address) {
        for (Path file : filesTo(address)) {
            try {
                Matcher code = CODE.matcher(read(file).getSubject());
                if (code.find()) {
                    return code.group();
                }
            } catch (IOException | MessagingException e) {
                throw new DemoFailed("The mail in " + file + " cannot be read", e);
            }
        }
        return null;
    }

    private Path find(JsonNode email) {
        String messageId = email.path("messageId").asText();
        for (Path file : filesTo(email.path("to").asText())) {
            try {
                if (read(file).getMessageID().contains(messageId)) {
                    return file;
                }
            } catch (IOException | MessagingException e) {
                throw new DemoFailed("The mail in " + file + " cannot be read", e);
            }
        }
        return null;
    }

    private List<Path> filesTo(String recipient) {
        try (Stream<Path> files = Files.list(mail)) {
            return files.filter(file -> file.toString().endsWith("-" + recipient + ".eml"))
                    .toList();
        } catch (IOException e) {
            throw new DemoFailed("The mails in " + mail + " cannot be listed", e);
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream input = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), input);
        }
    }

    private static boolean saveText(Part part, String type, Path file) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            Files.writeString(file, (String) part.getContent());
            return true;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                if (saveText(parts.getBodyPart(i), type, file)) {
                    return true;
                }
            }
        }
        return false;
    }
}
