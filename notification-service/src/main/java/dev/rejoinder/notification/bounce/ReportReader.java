package dev.rejoinder.notification.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads delivery status notifications (RFC 3464 in a multipart/report, RFC 3462). Only the outermost parts are looked at,
 * and no more of them than a report can have, whatever a stranger builds.
 */
final class ReportReader {

    private static final int MOST_PARTS = 8;
    private static final int LONGEST_STATUS = 32 * 1024;
    private static final int MOST_ADDRESSES = 20;
    private static final List<String> RECIPIENTS = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9+]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:[ \t]*failed\\b");
    private static final Pattern STATUS =
            Pattern.compile("(?im)^Status:[ \t]*([45]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");

    private ReportReader() {}

    /** Empty if it is no such notification. */
    static Optional<DeliveryReport> read(byte[] bytes) {
        try {
            MimeMessage mail = new MimeMessage((Session) null, new SharedByteArrayInputStream(bytes));
            if (!mail.isMimeType("multipart/report")) {
                return Optional.empty();
            }
            Optional<String> status =
                    statusPart(new MimeMultipart(mail.getDataHandler().getDataSource()));
            return status.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DeliveryReport(addresses(mail), failure(status.get())));
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> statusPart(MimeMultipart parts) throws MessagingException, IOException {
        int count = Math.min(parts.getCount(), MOST_PARTS);
        for (int i = 0; i < count; i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                try (InputStream content = part.getInputStream()) {
                    return Optional.of(new String(content.readNBytes(LONGEST_STATUS), ISO_8859_1));
                }
            }
        }
        return Optional.empty();
    }

    /** Each of our mails has one recipient; should there be several, the worst counts. */
    private static String failure(String text) {
        String worst = null;
        for (String recipient : text.replace("\r\n", "\n").split("\n[ \t]*\n", -1)) {
            Matcher status = STATUS.matcher(recipient);
            if (FAILED.matcher(recipient).find()
                    && status.find()
                    && (worst == null || status.group(1).startsWith("5"))) {
                worst = status.group(1);
            }
        }
        return worst;
    }

    private static List<String> addresses(MimeMessage mail) throws MessagingException {
        List<String> addresses = new ArrayList<>();
        for (String name : RECIPIENTS) {
            String[] values = mail.getHeader(name);
            for (String value : values == null ? new String[0] : values) {
                ADDRESS.matcher(value)
                        .results()
                        .limit(MOST_ADDRESSES)
                        .map(found -> found.group())
                        .forEach(addresses::add);
            }
        }
        return addresses;
    }
}
