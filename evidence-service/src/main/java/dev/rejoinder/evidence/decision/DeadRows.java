package dev.rejoinder.evidence.decision;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.order.ProductType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds rows that no input can reach because rows above take all of theirs. Every combination of values is tried; of amounts,
 * one from each stretch between the ends of the rows' bands, since all others of a stretch are treated alike.
 */
final class DeadRows {

    private DeadRows() {}

    /** Their numbers, from 1. */
    static List<Integer> in(Matrix matrix) {
        BitSet reached = new BitSet();
        inputs(matrix).forEach(inputs -> reached.set(matrix.first(inputs).number()));
        List<Integer> dead = new ArrayList<>();
        for (int number = 1; number <= matrix.rows().size(); number++) {
            if (!reached.get(number)) {
                dead.add(number);
            }
        }
        return dead;
    }

    static Stream<Inputs> inputs(Matrix matrix) {
        List<Money> amounts = amounts(matrix);
        return Arrays.stream(ClaimKind.values()).flatMap(kind -> withNull(FilingReason.values())
                .flatMap(reason -> withNull(ProductType.values()).flatMap(type -> Arrays.stream(ShopperHistory.values())
                        .flatMap(history -> Arrays.stream(EvidenceStrength.values())
                                .flatMap(evidence -> amounts.stream()
                                        .map(amount -> new Inputs(kind, reason, type, amount, history, evidence)))))));
    }

    /** Null for an amount that nobody told; one in a currency of no band behaves like it. */
    private static List<Money> amounts(Matrix matrix) {
        List<Money> amounts = new ArrayList<>();
        amounts.add(null);
        matrix.rows().stream()
                .map(MatrixRow::amount)
                .filter(Objects::nonNull)
                .map(AmountBand::currency)
                .distinct()
                .forEach(currency -> {
                    TreeSet<BigDecimal> ends = new TreeSet<>();
                    ends.add(BigDecimal.ZERO);
                    matrix.rows().stream()
                            .map(MatrixRow::amount)
                            .filter(band -> band != null && band.currency().equals(currency))
                            .flatMap(band -> Stream.of(band.from(), band.below()))
                            .filter(Objects::nonNull)
                            .forEach(ends::add);
                    ends.forEach(end -> amounts.add(new Money(end, currency)));
                });
        return amounts;
    }

    private static <E> Stream<E> withNull(E[] values) {
        return Stream.concat(Stream.of((E) null), Arrays.stream(values));
    }
}
