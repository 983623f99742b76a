package dev.rejoinder.evidence.letter;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.letter.Exhibit.Kind;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences, dates, money and codes as people write them in a packet's language. Names of months and money are ICU's,
 * because Java's own change from version to version.
 */
public final class Wording {

    private final Language language;
    private final Vocabulary vocabulary;
    private final ZoneId zone;
    private final List<String> months;

    public Wording(Language language, ZoneId zone) {
        this.language = language;
        this.vocabulary = Vocabulary.of(language);
        this.zone = zone;
        this.months = List.of(new DateFormatSymbols(language.locale()).getMonths());
    }

    public Language language() {
        return language;
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    public String say(String key, Map<String, ?> facts) {
        return vocabulary.say(key, facts);
    }

    public String code(String group, Enum<?> code) {
        return say(key(group, code.name()));
    }

    /** A product type is ours, or whatever the merchant says. */
    public String productType(String type) {
        return known(key("product", type), type);
    }

    /** Amazon's states come in its own spelling, {@code ActionRequired}, and in capitals. */
    public String state(String amazonState) {
        return known(key("state", amazonState.replace("_", "")), amazonState);
    }

    /** As in {@code 2 November 2026}; only for the date of a letter, a fact has a time. */
    public String day(Instant at) {
        return dated("day", at.atZone(zone)).in(this);
    }

    /** As in {@code 2 November 2026, 10:30 (UTC+1)}. */
    public String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return dated("time", local)
                .with("clock", String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute()))
                .with("offset", offset(local.getOffset()))
                .in(this);
    }

    public String zone() {
        return zone.getId().equals("Z") ? "UTC" : zone.getId().replace('_', ' ');
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(money.value().scale());
        format.setMaximumFractionDigits(money.value().scale());
        return format.format(money.value());
    }

    public String country(String code) {
        return code.matches("[A-Za-z]{2}") ? new ULocale("", code).getDisplayCountry(language.locale()) : code;
    }

    /** An address, line by line, without the lines that are empty. */
    public List<String> lines(Address address) {
        String city = Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String country = address.country() == null ? null : country(address.country());
        return Stream.of(address.name(), address.line1(), address.line2(), city, address.region(), country)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    /** As in {@code Exhibit 2}. */
    public String name(Exhibit exhibit) {
        return say("exhibit", Map.of("number", String.valueOf(exhibit.number())));
    }

    public String title(Exhibit exhibit) {
        if (exhibit.isMail()) {
            return code("exhibit.mail", exhibit.item().mail().direction());
        }
        if (exhibit.kind() == Kind.GIVEN) {
            return code("evidence", exhibit.item().kind());
        }
        Sentence title = new Sentence(key("exhibit", exhibit.kind().name()));
        return (exhibit.shipment() == null
                        ? title
                        : title.with("shipment", exhibit.shipment().shipmentId()))
                .in(this);
    }

    /** A code in capitals as words: {@code ACTION_REQUIRED} is "Action required"; other text is left as it is. */
    static String sentence(String code) {
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

    /** @param characters how many of a text are left out */
    public String more(int characters) {
        return say("text.more", Map.of("characters", characters));
    }

    private Sentence dated(String key, ZonedDateTime local) {
        return new Sentence(key)
                .with("day", String.valueOf(local.getDayOfMonth()))
                .with("month", months.get(local.getMonthValue() - 1))
                .with("year", String.valueOf(local.getYear()));
    }

    private String known(String key, String code) {
        return vocabulary.has(key) ? say(key) : sentence(code);
    }

    private static String key(String group, String code) {
        return group + "." + code.toLowerCase(Locale.ROOT);
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
