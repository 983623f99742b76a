package dev.rejoinder.ingest.sns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.rejoinder.kit.problem.BadRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads the texts of an envelope; what is no text is not signed either, and passed over. */
final class EnvelopeFields {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(256 * 1024)
                    .maxNameLength(256)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Amazon spells three names in another way when a function calls. */
    private static final Map<String, String> OTHER_SPELLING = Map.of(
            "SigningCertUrl", "SigningCertURL", "SubscribeUrl", "SubscribeURL", "UnsubscribeUrl", "UnsubscribeURL");

    private EnvelopeFields() {}

    static Map<String, String> read(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRequest("The body must be an SNS envelope in JSON");
            }
            Map<String, String> fields = read(parser);
            if (parser.nextToken() != null) {
                throw new BadRequest("The body must end with the envelope");
            }
            return fields;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new BadRequest("The body is not valid JSON"
                    + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr()));
        } catch (IOException e) {
            throw new BadRequest("The body is not valid JSON in UTF-8");
        }
    }

    private static Map<String, String> read(JsonParser parser) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                put(fields, OTHER_SPELLING.getOrDefault(name, name), parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (fields.put(name, value) != null) {
            throw new BadRequest(name + " is there twice");
        }
    }
}
