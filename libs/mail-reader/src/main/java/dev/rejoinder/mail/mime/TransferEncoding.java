package dev.rejoinder.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Undoes a transfer encoding as far as it can be undone: what is cut off or damaged costs only itself. */
final class TransferEncoding {

    private TransferEncoding() {}

    static byte[] decode(byte[] raw, String encoding) {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("base64")) {
            return base64(raw);
        }
        return name.startsWith("quoted-printable") ? quotedPrintable(raw) : raw;
    }

    static byte[] base64(byte[] raw) {
        byte[] letters = new byte[raw.length];
        int length = 0;
        for (byte one : raw) {
            if (one == '=') {
                break;
            }
            if (isBase64(one)) {
                letters[length++] = one;
            }
        }
        // A single letter left over holds six bits: no byte.
        int whole = length % 4 == 1 ? length - 1 : length;
        return Base64.getDecoder().decode(Arrays.copyOf(letters, whole));
    }

    static byte[] quotedPrintable(byte[] raw) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '=') {
                decoded.write(raw[i]);
                continue;
            }
            int line = softBreak(raw, i + 1);
            if (line > 0) {
                i = line - 1;
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                decoded.write('=');
            } else {
                decoded.write(high * 16 + low);
                i += 2;
            }
        }
        return decoded.toByteArray();
    }

    /** The index after a line end that directly follows, blanks aside; 0 if none does. */
    private static int softBreak(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && (raw[at] == ' ' || raw[at] == '\t')) {
            at++;
        }
        if (at >= raw.length) {
            return raw.length;
        }
        if (raw[at] == '\r') {
            return at + 1 < raw.length && raw[at + 1] == '\n' ? at + 2 : at + 1;
        }
        return raw[at] == '\n' ? at + 1 : 0;
    }

    private static boolean isBase64(byte one) {
        boolean letter = (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
        return letter || (one >= '0' && one <= '9') || one == '+' || one == '/';
    }
}
