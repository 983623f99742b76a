package dev.rejoinder.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rejoinder.kit.problem.Unprocessable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * One value of a body, with its path, so that a refusal can name it. JSON's null is the same as a missing field. The
 * refusals never repeat the value: it may be personal data.
 */
public record Field(JsonNode node, String path) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    public static Field root(JsonNode node) {
        return new Field(node, "");
    }

    public Field child(String name) {
        JsonNode child = node.get(name);
        return new Field(
                child == null || child.isNull() ? MissingNode.getInstance() : child,
                path.isEmpty() ? name : path + "." + name);
    }

    public boolean isMissing() {
        return node.isMissingNode();
    }

    public Field required() {
        if (isMissing()) {
            throw wrong("is required");
        }
        return this;
    }

    public Field object() {
        if (!isMissing() && !node.isObject()) {
            throw wrong("must be an object");
        }
        return this;
    }

    /** Null if missing. Control characters other than line breaks and tabs have no place in any field. */
    public String text(int maxLength) {
        if (isMissing()) {
            return null;
        }
        if (!node.isTextual()) {
            throw wrong("must be a string");
        }
        String text = node.textValue();
        if (text.isBlank()) {
            throw wrong("must not be blank");
        }
        if (text.length() > maxLength) {
            throw wrong("must be at most " + maxLength + " characters long");
        }
        if (!isAllowed(text)) {
            throw wrong("must not contain control characters or half characters");
        }
        return text;
    }

    public String text(int maxLength, Pattern pattern, String expected) {
        String text = text(maxLength);
        if (text != null && !pattern.matcher(text).matches()) {
            throw wrong(expected);
        }
        return text;
    }

    public Instant instant() {
        String text = text(40);
        if (text == null) {
            return null;
        }
        Instant instant = parse(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw wrong("must lie between the years 2000 and 2100");
        }
        return instant;
    }

    /** A decimal number, as a string or as a number of JSON; never by way of a double. */
    public BigDecimal decimal() {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        String text = text(40);
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw wrong("must be a decimal number such as 129.90");
        }
        return new BigDecimal(text);
    }

    public <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text(40);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw wrong("must be one of " + String.join(", ", names(type)));
    }

    public Unprocessable wrong(String message) {
        return Unprocessable.field(path.isEmpty() ? "body" : path, message);
    }

    private Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong("must be an instant such as 2026-11-02T09:30:00Z");
        }
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String[] names = new String[constants.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = constants[i].name();
        }
        return names;
    }

    /** Without a stream: it runs for each field of each notice, before the sender has its answer. */
    private static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isAllowed(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        if ((c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t') {
            return true;
        }
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
