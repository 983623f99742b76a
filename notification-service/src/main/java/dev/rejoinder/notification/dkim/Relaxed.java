package dev.rejoinder.notification.dkim;

import java.util.Locale;

/** How mails look to a signature, whatever servers in between do to their white space; RFC 6376, section 3.4. */
final class Relaxed {

    private Relaxed() {}

    /** One line without its end. */
    static String header(String name, String value) {
        return name.strip().toLowerCase(Locale.ROOT) + ":"
                + value.replaceAll("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    /**
     * @param mail with lines that end as in SMTP
     * @param start of its body
     */
    static byte[] body(byte[] mail, int start) {
        MailBytes body = new MailBytes(mail.length - start);
        int lines = 0;
        boolean space = false;
        for (int i = start; i < mail.length; i++) {
            if (isLineEnd(mail, i)) {
                lines++;
                space = false;
                i++;
            } else if (mail[i] == ' ' || mail[i] == '\t') {
                space = true;
            } else {
                for (; lines > 0; lines--) {
                    endLine(body);
                }
                if (space) {
                    body.write(' ');
                    space = false;
                }
                body.write(mail[i]);
            }
        }
        if (!body.isEmpty()) {
            endLine(body);
        }
        return body.all();
    }

    private static boolean isLineEnd(byte[] mail, int i) {
        return mail[i] == '\r' && i + 1 < mail.length && mail[i + 1] == '\n';
    }

    private static void endLine(MailBytes body) {
        body.write('\r');
        body.write('\n');
    }
}
