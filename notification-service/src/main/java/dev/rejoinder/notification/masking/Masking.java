package dev.rejoinder.notification.masking;

import dev.rejoinder.notification.masking.Masked.Secret;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes card numbers, their codes and bank accounts out of text before anybody stores it; the last four places stay. */
public final class Masking {

    /** A word for the code, a few other characters, three or four digits. */
    private static final Pattern CODE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:cvv2?|cvc2?|cvn|csc|cid|security code|verification code|card code|prüfziffer"
                    + "|prüfnummer|kartenprüfnummer|sicherheitscode|codice di (?:sicurezza|verifica)"
                    + "|c[oó]digo de (?:seguridad|verificaci[oó]n))(?!\\p{L})[^\\p{Nd}\\n]{0,20}(\\p{Nd}{3,4})(?!\\p{Nd})");

    private Masking() {}

    public static Masked mask(String text) {
        char[] masked = text.toCharArray();
        Set<Secret> found = EnumSet.noneOf(Secret.class);
        if (Ibans.mask(text, masked)) {
            found.add(Secret.IBAN);
        }
        if (Cards.mask(text, masked)) {
            found.add(Secret.CARD);
        }
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            cover(masked, code.start(1), code.end(1));
            found.add(Secret.CARD_CODE);
        }
        return new Masked(new String(masked), found);
    }

    /** Also one that keeps a line together, or is not seen. */
    static boolean isBlank(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || Character.getType(one) == Character.FORMAT;
    }

    static void cover(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text[i])) {
                text[i] = '*';
            }
        }
    }
}
