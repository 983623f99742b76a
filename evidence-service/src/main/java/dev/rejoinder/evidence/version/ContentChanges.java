package dev.rejoinder.evidence.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between two contents. A parcel is compared with the same parcel, wherever in the list it stands; what has no id
 * of its own, such as a scan, is either there or not.
 */
final class ContentChanges {

    // Every version has its own.
    private static final Set<String> OF_THE_VERSION = Set.of("version", "assembledAt");
    private static final List<String> IDS = List.of("shipmentId", "sku");

    private final List<ContentChange> found = new ArrayList<>();

    private ContentChanges() {}

    static List<ContentChange> between(ObjectNode before, ObjectNode after) {
        ContentChanges changes = new ContentChanges();
        ObjectNode former = before.deepCopy().without(OF_THE_VERSION);
        ObjectNode present = after.deepCopy().without(OF_THE_VERSION);
        changes.compare("", former, present);
        return List.copyOf(changes.found);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        JsonNode former = present(before);
        JsonNode present = present(after);
        if (Objects.equals(former, present)) {
            return;
        }
        if (former instanceof ObjectNode one && present instanceof ObjectNode other) {
            Set<String> names = new LinkedHashSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, one.get(name), other.get(name)));
        } else if (isList(former) && isList(present)) {
            compareLists(path, former, present);
        } else {
            found.add(new ContentChange(path, former, present));
        }
    }

    private void compareLists(String path, JsonNode before, JsonNode after) {
        Map<String, JsonNode> former = byId(before);
        Map<String, JsonNode> present = byId(after);
        Set<String> ids = new LinkedHashSet<>(former.keySet());
        ids.addAll(present.keySet());
        for (String id : ids) {
            JsonNode one = former.get(id);
            JsonNode other = present.get(id);
            String where = hasId(one == null ? other : one) ? path + "[" + id + "]" : path;
            compare(where, one, other);
        }
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : list == null ? MissingNode.getInstance() : list) {
            String id = id(element);
            // The same thing may be there twice, such as two items of one sort.
            for (int again = 2; elements.containsKey(id); again++) {
                id = id(element) + " #" + again;
            }
            elements.put(id, element);
        }
        return elements;
    }

    private static String id(JsonNode element) {
        return IDS.stream()
                .filter(element::hasNonNull)
                .findFirst()
                .map(name -> element.get(name).asText())
                .orElseGet(element::toString);
    }

    private static boolean hasId(JsonNode element) {
        return IDS.stream().anyMatch(element::hasNonNull);
    }

    private static boolean isList(JsonNode node) {
        return node == null || node.isArray();
    }

    /** Nothing is nothing, whether it is written or not. */
    private static JsonNode present(JsonNode node) {
        return node == null || node.isNull() || (node.isContainerNode() && node.isEmpty()) ? null : node;
    }
}
