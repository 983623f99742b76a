package dev.rejoinder.notification.masking;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Card numbers in text: digits of a card's length that begin as a scheme's do and pass the check of Luhn, however they are
 * grouped, also over a line end.
 */
final class Cards {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;
    private static final int WIDEST_GAP = 3;
    private static final int SHOWN = 4;

    /** Order numbers of Amazon and Amazon Pay. */
    private static final Pattern ORDER =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:[A-Z]\\d{2}|\\d{3})-\\d{7}-\\d{7}(?!\\d)");

    private Cards() {}

    static boolean mask(String text, char[] masked) {
        BitSet orders = orders(text);
        int[] digits = new int[text.length()];
        int count = 0;
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i)) || orders.get(i)) {
                continue;
            }
            if (count > 0 && !isGap(text, digits[count - 1] + 1, i)) {
                found |= mask(text, digits, count, masked);
                count = 0;
            }
            digits[count++] = i;
        }
        return mask(text, digits, count, masked) || found;
    }

    private static BitSet orders(String text) {
        BitSet orders = new BitSet();
        Matcher order = ORDER.matcher(text);
        while (order.find()) {
            orders.set(order.start(), order.end());
        }
        return orders;
    }

    private static boolean isGap(String text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Masking.isBlank(text.charAt(i)) && ".-_/>".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** @param digits where those of one run are */
    private static boolean mask(String text, int[] digits, int count, char[] masked) {
        boolean found = false;
        int first = 0;
        while (first + SHORTEST <= count) {
            int length = startsGroup(digits, first) ? length(text, digits, first, count) : 0;
            if (length == 0) {
                first++;
                continue;
            }
            Masking.cover(masked, digits[first], digits[first + length - SHOWN - 1] + 1);
            found = true;
            first += length;
        }
        return found;
    }

    private static boolean startsGroup(int[] digits, int at) {
        return at == 0 || digits[at - 1] != digits[at] - 1;
    }

    /** Of the longest card number that begins here; 0 if none does. */
    private static int length(String text, int[] digits, int first, int count) {
        for (int length = Math.min(LONGEST, count - first); length >= SHORTEST; length--) {
            boolean ends = first + length == count || startsGroup(digits, first + length);
            if (ends && isCard(text, digits, first, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isCard(String text, int[] digits, int first, int length) {
        int prefix = 0;
        for (int i = 0; i < 4; i++) {
            prefix = prefix * 10 + Character.digit(text.charAt(digits[first + i]), 10);
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = Character.digit(text.charAt(digits[first + length - 1 - i]), 10);
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && isOfAScheme(prefix, length);
    }

    private static boolean isOfAScheme(int prefix, int length) {
        return switch (prefix / 1000) {
            case 2 -> prefix >= 2221 && prefix <= 2720 && length == 16;
            case 3 -> length == 15 || (length >= 14 && prefix / 100 != 34 && prefix / 100 != 37);
            case 4 -> length == 13 || length == 16 || length == 19;
            case 5 -> length == 16 || prefix < 5100 || prefix >= 5600;
            case 6 -> true;
            default -> false;
        };
    }
}
