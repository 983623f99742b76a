package dev.rejoinder.evidence.check;

import dev.rejoinder.event.Money;
import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns what a caller wrote into checked values and notes every field that is wrong, so one answer names them all. A field
 * that is wrong or absent gives null; {@link #refuseIfWrong} ends the check.
 */
public final class Fields {

    private static final int MAX_ERRORS = 50;
    private static final int MAX_NUMBER_LENGTH = 30;
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}");

    private final List<FieldError> errors = new ArrayList<>();

    public void refuse(String field, String message) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new FieldError(field, message));
        }
    }

    public void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            refuse(field, message);
        }
    }

    public <T> T required(String field, T value) {
        refuseIf(value == null, field, "is required");
        return value;
    }

    /** Surrounding blanks are dropped, and nothing but blanks is nothing. */
    public String text(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > maxLength) {
            refuse(field, "is longer than " + maxLength + " characters");
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "contains control characters");
            return null;
        }
        return text;
    }

    public String requiredText(String field, String value, int maxLength) {
        refuseIf(value == null || value.isBlank(), field, "is required");
        return text(field, value, maxLength);
    }

    /** ISO 8601 with an offset, kept to the microsecond that the database keeps. */
    public Instant time(String field, String value) {
        String text = text(field, value, MAX_NUMBER_LENGTH + 10);
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            refuseIf(time.isBefore(EARLIEST) || time.isAfter(LATEST), field, "is not a plausible time");
            return time.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            refuse(field, "is not a time such as 2026-11-02T09:30:00Z");
            return null;
        }
    }

    public Money money(String field, String value, String currency) {
        BigDecimal number = decimal(field + ".value", requiredText(field + ".value", value, MAX_NUMBER_LENGTH));
        String code = requiredText(field + ".currency", currency, 3);
        if (number == null || code == null) {
            return null;
        }
        try {
            return new Money(number, code);
        } catch (IllegalArgumentException e) {
            refuse(field + (e.getMessage().startsWith("currency") ? ".currency" : ".value"), e.getMessage());
            return null;
        }
    }

    private BigDecimal decimal(String field, String text) {
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            refuse(field, "is not a number such as 129.90");
            return null;
        }
    }

    public <E extends Enum<E>> E oneOf(String field, String value, Class<E> type) {
        String text = requiredText(field, value, 100);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        refuse(field, "must be one of " + Arrays.toString(type.getEnumConstants()));
        return null;
    }

    public String country(String field, String value) {
        String text = requiredText(field, value, 2);
        if (text != null && !COUNTRIES.contains(text)) {
            refuse(field, "is not an ISO 3166 code in capitals, such as DE");
            return null;
        }
        return text;
    }

    public String language(String field, String value) {
        String text = text(field, value, 35);
        if (text == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            refuse(field, "is not a BCP 47 language tag such as de or en-GB");
            return null;
        }
    }

    public String email(String field, String value) {
        String text = text(field, value, 254);
        if (text != null && !EMAIL.matcher(text).matches()) {
            refuse(field, "is not an e-mail address");
            return null;
        }
        return text;
    }

    /** Later may not be before earlier; nothing is said where one is unknown. */
    public void inOrder(Instant earlier, String field, Instant later, String message) {
        refuseIf(earlier != null && later != null && later.isBefore(earlier), field, message);
    }

    public Integer wholeNumber(String field, String value, int least, int most) {
        String text = requiredText(field, value, MAX_NUMBER_LENGTH);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the range.
        }
        refuse(field, "must be a whole number between " + least + " and " + most);
        return null;
    }

    public boolean areWrong() {
        return !errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Hands what is wrong on to another check, and answers whether anything is. */
    public boolean wrongInto(Fields other) {
        errors.forEach(error -> other.refuse(error.field(), error.message()));
        return areWrong();
    }

    /** @throws Unprocessable naming every wrong field */
    public void refuseIfWrong() {
        if (errors.isEmpty()) {
            return;
        }
        throw new Unprocessable(
                errors.stream()
                        .map(error -> error.field() + ": " + error.message())
                        .collect(Collectors.joining("; ")),
                errors);
    }
}
