package dev.rejoinder.evidence.packet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Shortens endless texts for the printed page; the packet's content.json has them whole. */
final class Clipping {

    private static final int LONGEST = 300;
    private static final int LONGEST_PROSE = 1_500;

    // What the shopper wrote, and the merchant's own letter.
    private static final Set<String> PROSE = Set.of("comment", "text", "summary", "closing");

    private Clipping() {}

    static ObjectNode clip(ObjectNode content) {
        walk(content);
        return content;
    }

    private static void walk(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()) {
                    object.put(field.getKey(), clip(field.getValue().textValue(), longest(field.getKey())));
                }
                walk(field.getValue());
            });
        }
        if (node instanceof ArrayNode array) {
            array.forEach(Clipping::walk);
        }
    }

    private static int longest(String field) {
        return PROSE.contains(field) ? LONGEST_PROSE : LONGEST;
    }

    private static String clip(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length <= longest) {
            return text;
        }
        String first = text.substring(0, text.offsetByCodePoints(0, longest));
        return first + " \u2026 (" + (length - longest) + " more characters, see content.json)";
    }
}
