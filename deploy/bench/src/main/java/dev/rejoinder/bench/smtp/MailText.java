package dev.rejoinder.bench.smtp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a raw mail what it is about: the bench's shoppers, orders and references all carry the notice's number. */
final class MailText {

    static final int UNKNOWN = -1;

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");
    private static final Pattern NUMBER = Pattern.compile("(?:shopper-|P02-0000000-|\\bT-)(\\d{7})(?!\\d)");

    private MailText() {}

    static String messageId(String content) {
        Matcher found = MESSAGE_ID.matcher(content);
        return found.find() ? found.group(1) : "none";
    }

    static int number(String recipients, String content) {
        Matcher found = NUMBER.matcher(recipients);
        if (found.find()) {
            return Integer.parseInt(found.group(1));
        }
        // Quoted-printable breaks long lines anywhere.
        found = NUMBER.matcher(content.replace("=\r\n", ""));
        return found.find() ? Integer.parseInt(found.group(1)) : UNKNOWN;
    }
}
