package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.event.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds amounts of money, with their currency before or behind.
 *
 * <ol>
 *   <li>Of two kinds of separators the last is the decimal point.
 *   <li>A separator with one or two digits behind it is the decimal point, one that comes twice is not.
 *   <li>A single one with three digits behind it can be either. If it is the language's separator of thousands it is
 *       taken as likely, else the amount is unsure and is not taken.
 *   <li>A currency sign that several countries use stands for the currency of the order's region, as likely.
 * </ol>
 */
final class Amounts {

    /** @param money null if it is unsure */
    record Found(int start, int end, String text, Money money, Sureness sureness) {}

    private static final String NUMBER =
            "[0-9]{1,3}(?:[.,' ][0-9]{3}){1,4}(?:[.,][0-9]{1,2})?(?![0-9])|[0-9]{1,12}(?:[.,][0-9]{1,3})?(?![0-9])";

    private final Pattern amount;
    private final Map<String, String> currencies = new HashMap<>();
    private final Map<String, Map<String, String>> shared;

    Amounts(PatternFile file) {
        file.currencies().codes().forEach(code -> currencies.put(code, code));
        currencies.putAll(file.currencies().symbols());
        file.currencies().words().forEach((word, code) -> currencies.put(word.toUpperCase(Locale.ROOT), code));
        shared = file.currencies().shared();
        String names = Stream.concat(currencies.keySet().stream(), shared.keySet().stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        amount = Pattern.compile(
                "(?<![\\p{L}\\p{N}.,'+-])(?:(?<before>" + names + ")[ \\t]{0,2})?(?<number>" + NUMBER
                        + ")(?:[.,]-{1,2})?(?:[ \\t]{0,2}(?<after>" + names + "))?(?![\\p{L}\\p{N}]|[.,][0-9])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param region of the order reference; null if unknown */
    List<Found> find(CharSequence text, char decimal, String region) {
        List<Found> found = new ArrayList<>();
        Matcher match = amount.matcher(text);
        while (match.find()) {
            String before = match.group("before");
            String after = match.group("after");
            if (before == null && after == null) {
                continue;
            }
            found.add(read(match, before, after, decimal, region));
        }
        return found;
    }

    private Found read(Matcher match, String before, String after, char decimal, String region) {
        String currency = before == null ? currency(after, region) : currency(before, region);
        boolean twoOfThem =
                before != null && after != null && !currency(after, region).equals(currency);
        boolean ofRegion = shared.containsKey(before == null ? after : before);
        String plain = currency.isEmpty() || twoOfThem ? null : plain(match.group("number"), decimal, currency);
        Money money = plain == null ? null : money(plain, currency);
        boolean sure = money != null && !ofRegion && !isGuess(match.group("number"), currency);
        return new Found(
                match.start(),
                match.end(),
                match.group(),
                money,
                money == null ? null : sure ? Sureness.SURE : Sureness.LIKELY);
    }

    /** Empty if the sign says none here. */
    private String currency(String name, String region) {
        String key = name.toUpperCase(Locale.ROOT);
        String known = currencies.getOrDefault(key, currencies.get(name));
        return known != null ? known : shared.getOrDefault(name, Map.of()).getOrDefault(region, "");
    }

    /** With a point for decimals and nothing between thousands; null if it can be read in two ways. */
    static String plain(String number, char decimal, String currency) {
        String bare = number.replace(" ", "").replace("'", "");
        int dot = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            char thousands = dot > comma ? ',' : '.';
            return bare.replace(String.valueOf(thousands), "").replace(',', '.');
        }
        int last = Math.max(dot, comma);
        if (last < 0) {
            return bare;
        }
        char separator = bare.charAt(last);
        boolean twice = bare.indexOf(separator) < last;
        if (twice || isGuess(number, currency) || isThreeBehind(bare)) {
            return !twice && isGuess(number, currency) && separator == decimal
                    ? null
                    : bare.replace(String.valueOf(separator), "");
        }
        return bare.replace(',', '.');
    }

    /** A single separator with three digits behind it, of a currency that has decimals. */
    private static boolean isGuess(String number, String currency) {
        return isThreeBehind(number) && !currency.equals("JPY");
    }

    private static boolean isThreeBehind(String number) {
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        int separators =
                (int) number.chars().filter(one -> ".,' ".indexOf(one) >= 0).count();
        return separators == 1 && last == number.length() - 4;
    }

    private static Money money(String plain, String currency) {
        try {
            Money money = Money.of(plain, currency);
            return money.value().signum() > 0 ? money : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
