package dev.rejoinder.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** The JSON that a call sends; says in Amazon's way what is wrong with it. */
record RequestBody(JsonNode json, String path) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long FIRST_MILLIS = 100_000_000_000L;

    static RequestBody of(byte[] bytes, Set<String> known) {
        JsonNode json;
        try {
            json = bytes == null ? null : MAPPER.readTree(bytes);
        } catch (IOException e) {
            json = null;
        }
        if (json == null || !json.isObject()) {
            throw new ApiError(400, "InvalidRequestFormat", "The request body is not a JSON object.");
        }
        return new RequestBody(json, "").knowing(known);
    }

    RequestBody knowing(Set<String> known) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new ApiError(400, "UnrecognizedField", "The field '" + path + name + "' is not recognized.");
            }
        }
        return this;
    }

    RequestBody object(String name) {
        JsonNode child = json.path(name);
        if (child.isMissingNode() || child.isNull()) {
            throw ApiError.missing(path + name);
        }
        if (!child.isObject()) {
            throw ApiError.invalid(path + name, "it must be an object.");
        }
        return new RequestBody(child, path + name + ".");
    }

    String text(String name) {
        return find(name).orElseThrow(() -> ApiError.missing(path + name));
    }

    Optional<String> find(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw ApiError.invalid(path + name, "it must be a string.");
        }
        return value.asText().isBlank() ? Optional.empty() : Optional.of(value.asText());
    }

    Money money(String name) {
        RequestBody amount = object(name).knowing(Set.of("amount", "currencyCode"));
        try {
            Money money = new Money(new BigDecimal(amount.text("amount")), amount.text("currencyCode"));
            if (money.value().signum() == 0) {
                throw ApiError.invalid(path + name, "it must be more than nothing.");
            }
            return money;
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(path + name, e.getMessage());
        }
    }

    /** Seconds or milliseconds since 1970, or ISO 8601. */
    Optional<Instant> instant(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        try {
            if (value.isNumber() || value.asText().matches("[0-9]{1,14}")) {
                long number = value.asLong();
                return Optional.of(
                        number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            return Optional.of(Instant.parse(value.asText()));
        } catch (DateTimeException e) {
            throw ApiError.invalid(path + name, "it is no timestamp.");
        }
    }
}
