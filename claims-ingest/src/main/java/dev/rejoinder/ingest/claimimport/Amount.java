package dev.rejoinder.ingest.claimimport;

import dev.rejoinder.event.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as files write it, with or without its currency, and with the separators of any country.
 *
 * @param credited true if it has no minus sign
 */
record Amount(Money money, boolean credited) {

    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "¥", "JPY");
    private static final Pattern NEVER_COUNTS = Pattern.compile("[\\s\\u00A0\\u202F'’]+");
    private static final Pattern FORM = Pattern.compile(
            "(?<open>\\()?(?<minus>[-+−])?(?<before>[A-Z]{3}|[€£¥])?(?<inner>[-−])?(?<digits>[0-9][0-9.,]*)(?<after>[A-Z]{3}|[€£¥])?"
                    + "(?<trailing>[-−])?(?<close>\\))?");
    private static final Pattern GROUPS = Pattern.compile("[1-9][0-9]{0,2}([.,][0-9]{3})+");
    private static final int GROUP = 3;

    /**
     * @param currency null if the file has none, or the cell none
     * @throws IllegalArgumentException saying what is wrong, without the text
     */
    static Amount parse(String text, String currency) {
        Matcher form = FORM.matcher(NEVER_COUNTS.matcher(text).replaceAll(""));
        if (!form.matches() || (form.group("open") == null) != (form.group("close") == null) || minuses(form) > 1) {
            throw new IllegalArgumentException("must be an amount such as 1,299.90 or -1.299,90");
        }
        String code = currency == null ? code(form) : currency;
        if (code == null) {
            throw new IllegalArgumentException("must come with its currency");
        }
        Money money = new Money(decimal(form.group("digits"), decimals(code)), code);
        return new Amount(money, minuses(form) == 0);
    }

    /** Every sign in its place, and one at most. */
    private static int minuses(Matcher form) {
        int minuses = form.group("open") == null ? 0 : 1;
        minuses += form.group("minus") == null || form.group("minus").equals("+") ? 0 : 1;
        minuses += form.group("inner") == null ? 0 : 1;
        return minuses + (form.group("trailing") == null ? 0 : 1);
    }

    private static String code(Matcher form) {
        String sign = form.group("before") == null ? form.group("after") : form.group("before");
        return sign == null ? null : SIGNS.getOrDefault(sign, sign);
    }

    /** Of two different separators the last is the decimal one; a single one before three digits separates thousands. */
    private static BigDecimal decimal(String digits, int decimals) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return new BigDecimal(digits);
        }
        char separator = digits.charAt(last);
        boolean alone = digits.indexOf('.') < 0 || digits.indexOf(',') < 0;
        boolean once = digits.indexOf(separator) == last;
        if (alone && (!once || digits.length() - last - 1 == GROUP)) {
            if (once && decimals == GROUP) {
                throw new IllegalArgumentException("may mean thousands or decimals; write both separators");
            }
            return whole(digits);
        }
        if (!once || last == digits.length() - 1) {
            throw new IllegalArgumentException("has separators where none belong");
        }
        String before = digits.substring(0, last);
        BigDecimal integer =
                before.indexOf('.') < 0 && before.indexOf(',') < 0 ? new BigDecimal(before) : whole(before);
        return new BigDecimal(integer.toPlainString() + "." + digits.substring(last + 1));
    }

    private static BigDecimal whole(String digits) {
        if (!GROUPS.matcher(digits).matches()) {
            throw new IllegalArgumentException("has separators where none belong");
        }
        return new BigDecimal(digits.replace(".", "").replace(",", ""));
    }

    private static int decimals(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("currency is not an ISO 4217 code", e);
        }
    }
}
