package dev.rejoinder.evidence.packet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.IntFunction;

/** Shortens endless texts for the printed page; the packet's content.json has them whole. */
final class Clipping {

    private static final int LONGEST = 300;
    private static final int LONGEST_PROSE = 1_500;
    private static final int LONGEST_MAIL = 4_000;
    private static final int MOST_LINES = 150;

    // What the shopper wrote, and the merchant's own letter.
    private static final Set<String> PROSE = Set.of("comment", "text", "summary", "closing");
    private static final String MAIL = "words";

    private Clipping() {}

    static ObjectNode clip(ObjectNode content, IntFunction<String> more) {
        walk(content, more);
        return content;
    }

    private static void walk(JsonNode node, IntFunction<String> more) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()) {
                    object.put(
                            field.getKey(),
                            clip(field.getKey(), field.getValue().textValue(), more));
                }
                walk(field.getValue(), more);
            });
        }
        if (node instanceof ArrayNode array) {
            array.forEach(element -> walk(element, more));
        }
    }

    private static String clip(String field, String text, IntFunction<String> more) {
        if (field.equals(MAIL)) {
            return clip(text, Math.min(LONGEST_MAIL, lengthOfLines(text)), more);
        }
        return clip(text, PROSE.contains(field) ? LONGEST_PROSE : LONGEST, more);
    }

    private static String clip(String text, int longest, IntFunction<String> more) {
        int length = text.codePointCount(0, text.length());
        if (length <= longest) {
            return text;
        }
        String first = text.substring(0, text.offsetByCodePoints(0, longest));
        return first + " \u2026 (" + more.apply(length - longest) + ")";
    }

    /** Of as many as are printed. */
    private static int lengthOfLines(String text) {
        int end = -1;
        for (int line = 0; line < MOST_LINES; line++) {
            end = text.indexOf('\n', end + 1);
            if (end < 0) {
                return text.codePointCount(0, text.length());
            }
        }
        return text.codePointCount(0, end);
    }
}
