package dev.rejoinder.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes a mail the same mail. Each delivery puts other lines on top of its header, so only sender, date, subject and
 * body are compared.
 */
public final class MailIdentity {

    private static final Pattern MESSAGE_ID = Pattern.compile("\\s*<([^<>\\s\\p{Cntrl}]{1,250})>\\s*");
    private static final List<String> SAME = List.of("from", "date", "subject");

    private MailIdentity() {}

    /** The Message-ID; a digest where there is none, or several, or none that can be one. */
    public static String sourceId(MailHeaders headers, byte[] mail) {
        return messageId(headers).orElseGet(() -> "sha256:" + HexFormat.of().formatHex(digest(headers, mail)));
    }

    /** Without its brackets; empty where there is none, or several, or none that can be one. */
    public static Optional<String> messageId(MailHeaders headers) {
        List<String> ids = headers.all("message-id");
        Matcher id = MESSAGE_ID.matcher(ids.isEmpty() ? "" : ids.get(0));
        return ids.size() == 1 && id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    public static boolean areSame(byte[] one, byte[] other) {
        return MessageDigest.isEqual(digest(MailHeaders.parse(one), one), digest(MailHeaders.parse(other), other));
    }

    public static byte[] digest(MailHeaders headers, byte[] mail) {
        MessageDigest digest = sha256();
        for (String name : SAME) {
            headers.all(name)
                    .forEach(value ->
                            digest.update((name + ":" + value.replaceAll("\\s+", " ") + "\n").getBytes(UTF_8)));
        }
        int end = mail.length;
        while (end > headers.bodyStart() && Character.isWhitespace(mail[end - 1])) {
            end--;
        }
        for (int i = headers.bodyStart(); i < end; i++) {
            if (mail[i] != '\r') {
                digest.update(mail[i]);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
