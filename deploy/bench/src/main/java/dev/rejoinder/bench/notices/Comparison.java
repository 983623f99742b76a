package dev.rejoinder.bench.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of claims beside what is true of them.
 *
 * @param missing disputes that nobody knows of
 * @param unknown disputes that do not exist
 * @param twice disputes with more than one claim
 * @param different where a claim says something else than is true
 */
record Comparison(List<String> missing, List<String> unknown, List<String> twice, List<String> different) {

    static Comparison of(Collection<Said> truth, Collection<Said> known) {
        Map<String, Said> truths = new LinkedHashMap<>();
        truth.forEach(one -> {
            if (truths.put(one.disputeId(), one) != null) {
                throw new IllegalArgumentException("Two disputes are called " + one.disputeId());
            }
        });
        Set<String> seen = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (Said one : known) {
            Said expected = truths.get(one.disputeId());
            if (expected == null) {
                unknown.add(one.disputeId());
            } else {
                different.addAll(differences(expected, one));
            }
            if (!seen.add(one.disputeId())) {
                twice.add(one.disputeId());
            }
        }
        List<String> missing =
                truths.keySet().stream().filter(id -> !seen.contains(id)).toList();
        return new Comparison(missing, unknown, twice, different);
    }

    private static List<String> differences(Said expected, Said found) {
        Set<String> names = new TreeSet<>(expected.fields().keySet());
        names.addAll(found.fields().keySet());
        return names.stream()
                .filter(name -> !Objects.equals(
                        expected.fields().get(name), found.fields().get(name)))
                .map(name -> "%s: %s is %s, not %s"
                        .formatted(
                                expected.disputeId(),
                                name,
                                found.fields().get(name),
                                expected.fields().get(name)))
                .toList();
    }
}
