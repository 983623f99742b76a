package dev.rejoinder.evidence.letter;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dates, money and codes as people write them, in English. Patterns are explicit and money is ICU's, because Java's own
 * formats change from version to version.
 */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    public Wording(ZoneId zone) {
        this.zone = zone;
    }

    /** As in {@code 2 November 2026}; only for the date of a letter, a fact has a time. */
    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /** As in {@code 2 November 2026, 10:30 (UTC+1)}. */
    public String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return TIME.format(local) + " (" + offset(local.getOffset()) + ")";
    }

    public String zone() {
        return zone.getId().equals("Z") ? "UTC" : zone.getId().replace('_', ' ');
    }

    public static String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(ULocale.ENGLISH);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(money.value().scale());
        format.setMaximumFractionDigits(money.value().scale());
        return format.format(money.value());
    }

    public static String country(String code) {
        return code.matches("[A-Za-z]{2}") ? new ULocale("", code).getDisplayCountry(ULocale.ENGLISH) : code;
    }

    /** An address, line by line, without the lines that are empty. */
    public static List<String> lines(Address address) {
        String city = Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String country = address.country() == null ? null : country(address.country());
        return Stream.of(address.name(), address.line1(), address.line2(), city, address.region(), country)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    /** A code in capitals as words: {@code ACTION_REQUIRED} is "Action required"; other text is left as it is. */
    public static String sentence(String code) {
        if (!code.matches("[A-Z][A-Z_]*")) {
            return code;
        }
        String lower =
                Arrays.stream(code.split("_")).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return capital(lower);
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public static String plural(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String hours = "UTC" + (minutes < 0 ? "\u2212" : "+") + Math.abs(minutes) / 60;
        return minutes % 60 == 0 ? hours : hours + String.format(Locale.ROOT, ":%02d", Math.abs(minutes) % 60);
    }
}
