package dev.rejoinder.evidence.decision;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.order.ProductType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of a matrix. A condition that is empty, or an amount that is null, lets all pass; one that names values does not let
 * pass what is unknown.
 */
public record MatrixRow(
        Set<ClaimKind> kinds,
        Set<FilingReason> reasons,
        Set<ProductType> productTypes,
        AmountBand amount,
        Set<ShopperHistory> histories,
        Set<EvidenceStrength> evidence,
        Action action) {

    public MatrixRow {
        kinds = Set.copyOf(kinds);
        reasons = Set.copyOf(reasons);
        productTypes = Set.copyOf(productTypes);
        histories = Set.copyOf(histories);
        evidence = Set.copyOf(evidence);
        requireNonNull(action, "action");
    }

    boolean matches(Inputs inputs) {
        return lets(kinds, inputs.kind())
                && lets(reasons, inputs.reason())
                && lets(productTypes, inputs.productType())
                && (amount == null || amount.holds(inputs.amount()))
                && lets(histories, inputs.history())
                && lets(evidence, inputs.evidence());
    }

    boolean isCatchAll() {
        return kinds.isEmpty()
                && reasons.isEmpty()
                && productTypes.isEmpty()
                && amount == null
                && histories.isEmpty()
                && evidence.isEmpty();
    }

    /** What it asks for, for people. */
    String words() {
        List<String> words = new ArrayList<>();
        add(words, "kind", kinds.stream().map(Enum::name).collect(Collectors.toSet()));
        add(words, "reason", reasons.stream().map(FilingReason::amazonName).collect(Collectors.toSet()));
        add(words, "product", productTypes.stream().map(Enum::name).collect(Collectors.toSet()));
        if (amount != null) {
            words.add(amount.words());
        }
        add(words, "shopper", histories.stream().map(Enum::name).collect(Collectors.toSet()));
        add(words, "evidence of delivery", evidence.stream().map(Enum::name).collect(Collectors.toSet()));
        return words.isEmpty() ? "no other row fits" : String.join(", ", words);
    }

    private static void add(List<String> words, String what, Set<String> values) {
        if (!values.isEmpty()) {
            words.add(what + " " + values.stream().sorted().collect(Collectors.joining(" or ")));
        }
    }

    private static <T> boolean lets(Set<T> wanted, T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
