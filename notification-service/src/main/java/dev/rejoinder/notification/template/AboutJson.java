package dev.rejoinder.notification.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** What a single mail is about besides its dispute, as it is stored with the mail. */
public final class AboutJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private AboutJson() {}

    /** Null where there is nothing. */
    public static String write(Map<String, String> about) {
        try {
            return about.isEmpty() ? null : JSON.writeValueAsString(new TreeMap<>(about));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a mail is about cannot be written", e);
        }
    }

    /** @param json null where there is nothing */
    public static Map<String, String> read(String json) {
        try {
            return json == null ? Map.of() : Map.copyOf(JSON.readValue(json, FACTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a mail is about cannot be read", e);
        }
    }
}
