package dev.rejoinder.evidence.packet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Hides who the shopper is and where they live, and every free text, for it may say so. */
final class Masking {

    private static final String MASK = "***";

    // Named by field, wherever it stands: a new place for a known field is masked too.
    private static final Set<String> PERSONAL = Set.of(
            "shopper",
            "deliveryAddress",
            "deliveredTo",
            "signedBy",
            "comment",
            "detail",
            "place",
            "description",
            "letter",
            "givenFrom",
            "words");

    private Masking() {}

    static ObjectNode mask(ObjectNode content) {
        walk(content, false);
        return content;
    }

    private static void walk(JsonNode node, boolean personal) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                boolean hidden = personal || PERSONAL.contains(field.getKey());
                if (hidden && field.getValue().isTextual() && !isHarmless(field.getKey())) {
                    object.put(field.getKey(), MASK);
                }
                walk(field.getValue(), hidden);
            });
        }
        if (node.isArray()) {
            node.forEach(element -> walk(element, personal));
        }
    }

    private static boolean isHarmless(String field) {
        return field.equals("country") || field.equals("language");
    }
}
