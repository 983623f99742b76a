package dev.rejoinder.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rejoinder.kit.problem.Unprocessable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads JSON from outside: no duplicate keys, nothing after the end, no depth and no length that is not needed. */
public final class StrictJson {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxNumberLength(40)
            .maxStringLength(100_000)
            .maxNameLength(256)
            .build();

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    private StrictJson() {}

    /** @throws Unprocessable naming the place where the body is no JSON, or not such as we take */
    public static JsonNode read(byte[] body) {
        try {
            return READER.readValue(body);
        } catch (JsonProcessingException e) {
            throw Unprocessable.field(place(e), reason(e));
        } catch (IOException e) {
            // Such as a broken UTF-16 mark: the parser says so without a place.
            throw Unprocessable.field("body", "is not valid JSON in UTF-8");
        } catch (UncheckedIOException e) {
            throw Unprocessable.field("body", "is not valid JSON");
        }
    }

    private static String place(JsonProcessingException e) {
        if (!(e.getProcessor() instanceof JsonParser parser)) {
            return "body";
        }
        Deque<String> path = new ArrayDeque<>();
        for (JsonStreamContext step = parser.getParsingContext(); step != null; step = step.getParent()) {
            if (step.inObject() && step.getCurrentName() != null) {
                path.addFirst(step.getCurrentName());
            }
        }
        return path.isEmpty() ? "body" : String.join(".", path);
    }

    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Duplicate field")) {
            return "is there twice";
        }
        if (message.contains("exceeds the maximum") || message.contains("maximum allowed")) {
            return "is deeper or longer than we read";
        }
        var place = e.getLocation();
        return place == null
                ? "is not valid JSON"
                : "is not valid JSON at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
