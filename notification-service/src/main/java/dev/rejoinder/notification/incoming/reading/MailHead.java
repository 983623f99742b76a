package dev.rejoinder.notification.incoming.reading;

import dev.rejoinder.mail.mime.EncodedWords;
import dev.rejoinder.mail.mime.MailHeaders;
import dev.rejoinder.mail.mime.MailText;
import dev.rejoinder.notification.masking.Masking;
import dev.rejoinder.notification.profile.MailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who wrote a mail to whom, and what it answers. */
final class MailHead {

    private static final List<String> RECIPIENTS = List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9+._-]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");
    private static final int MOST_ADDRESSES = 50;
    private static final int MOST_ANSWERED = 50;

    private final MailHeaders headers;
    private final InternetAddress from;

    MailHead(MailHeaders headers) {
        this.headers = headers;
        this.from = from(headers.all("from"));
    }

    /** Null if it names none, or several, or one that nobody can write to. */
    String sender() {
        return from == null ? null : from.getAddress();
    }

    String senderName() {
        String name = from == null || from.getPersonal() == null ? "" : from.getPersonal();
        return MailText.line(EncodedWords.decode(name));
    }

    /** With its brackets; null if it has none, or one that would not be one in our header. */
    String messageId() {
        List<String> ids = headers.all("message-id");
        boolean isOne = ids.size() == 1 && MESSAGE_ID.matcher(ids.get(0)).matches();
        return isOne && Masking.mask(ids.get(0)).found().isEmpty() ? ids.get(0) : null;
    }

    List<String> addressedTo() {
        Set<String> addresses = new LinkedHashSet<>();
        for (String name : RECIPIENTS) {
            headers.all(name).forEach(value -> ADDRESS.matcher(value)
                    .results()
                    .limit(MOST_ADDRESSES)
                    .forEach(found -> addresses.add(found.group().toLowerCase(Locale.ROOT))));
        }
        return addresses.stream().limit(MOST_ADDRESSES).toList();
    }

    List<String> answers() {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("references", "in-reply-to")) {
            headers.all(name)
                    .forEach(value -> MESSAGE_ID.matcher(value).results().forEach(found -> ids.add(found.group())));
        }
        Collections.reverse(ids);
        return ids.stream().distinct().limit(MOST_ANSWERED).toList();
    }

    private static InternetAddress from(List<String> lines) {
        try {
            InternetAddress[] all =
                    lines.size() == 1 ? InternetAddress.parseHeader(lines.get(0), true) : new InternetAddress[0];
            return all.length == 1 && !all[0].isGroup() && MailAddress.isGood(all[0].getAddress()) ? all[0] : null;
        } catch (AddressException e) {
            return null;
        }
    }
}
