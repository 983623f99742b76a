package dev.rejoinder.evidence.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.order.ProductType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final MatrixRow REST = row(Set.of(), null, Set.of(), Action.REVIEW);

    @Property(tries = 300)
    void everyInputMeetsAFirstRowAndTheSameEachTime(
            @ForAll("matrices") Matrix matrix, @ForAll("inputs") Inputs inputs) {
        Matrix.Hit hit = matrix.first(inputs);

        assertThat(hit.row()).isSameAs(matrix.rows().get(hit.number() - 1));
        assertThat(matrix.rows().subList(0, hit.number() - 1)).noneMatch(row -> row.matches(inputs));
        assertThat(matrix.first(inputs)).isEqualTo(hit);
    }

    @Property(tries = 300)
    void noInputReachesARowThatIsCalledDead(@ForAll("matrices") Matrix matrix, @ForAll("inputs") Inputs inputs) {
        assertThat(DeadRows.in(matrix)).doesNotContain(matrix.first(inputs).number());
    }

    @Property(tries = 100)
    void everyRowThatIsNotCalledDeadIsReached(@ForAll("matrices") Matrix matrix) {
        List<Integer> dead = DeadRows.in(matrix);
        Set<Integer> reached = new java.util.HashSet<>();
        DeadRows.inputs(matrix)
                .forEach(inputs -> reached.add(matrix.first(inputs).number()));

        for (int number = 1; number <= matrix.rows().size(); number++) {
            assertThat(reached.contains(number)).isNotEqualTo(dead.contains(number));
        }
    }

    @Test
    void findsARowThatSeveralOthersCoverTogether() {
        Matrix matrix = new Matrix(List.of(
                row(Set.of(), band("0", "20"), Set.of(), Action.REFUND),
                row(Set.of(), band("20", null), Set.of(), Action.CONTEST),
                row(Set.of(), band("10", "50"), Set.of(), Action.REFUND),
                REST));

        assertThat(DeadRows.in(matrix)).containsExactly(3);
    }

    @Test
    void doesNotCallARowDeadThatOnlyAnotherCurrencyReaches() {
        Matrix matrix = new Matrix(List.of(
                row(Set.of(), band("0", null), Set.of(), Action.REFUND),
                row(Set.of(), new AmountBand("USD", null, new BigDecimal("5")), Set.of(), Action.REFUND),
                row(Set.of(ClaimKind.CHARGEBACK), null, Set.of(), Action.CONTEST),
                REST));

        assertThat(DeadRows.in(matrix)).isEmpty();
    }

    @Test
    void letsNothingUnknownPassAConditionThatNamesValues() {
        Matrix matrix = new Matrix(List.of(
                row(Set.of(), band("0", "100"), Set.of(), Action.REFUND),
                new MatrixRow(
                        Set.of(),
                        EnumSet.allOf(FilingReason.class),
                        Set.of(),
                        null,
                        Set.of(),
                        Set.of(),
                        Action.CONTEST),
                REST));
        Inputs unknown =
                new Inputs(ClaimKind.CHARGEBACK, null, null, null, ShopperHistory.UNKNOWN, EvidenceStrength.NONE);

        assertThat(matrix.first(unknown).number()).isEqualTo(3);
    }

    @Provide
    Arbitrary<Matrix> matrices() {
        Arbitrary<MatrixRow> rows = Combinators.combine(
                        some(ClaimKind.class),
                        some(FilingReason.class),
                        some(ProductType.class),
                        bands(),
                        some(ShopperHistory.class),
                        some(EvidenceStrength.class),
                        Arbitraries.of(Action.class))
                .as(MatrixRow::new);
        return rows.list().ofMaxSize(5).map(list -> {
            List<MatrixRow> all = new ArrayList<>(list);
            all.add(REST);
            return new Matrix(all);
        });
    }

    @Provide
    Arbitrary<Inputs> inputs() {
        return Combinators.combine(
                        Arbitraries.of(ClaimKind.class),
                        Arbitraries.of(FilingReason.class).injectNull(0.1),
                        Arbitraries.of(ProductType.class).injectNull(0.1),
                        amounts().injectNull(0.1),
                        Arbitraries.of(ShopperHistory.class),
                        Arbitraries.of(EvidenceStrength.class))
                .as(Inputs::new);
    }

    private static <E extends Enum<E>> Arbitrary<Set<E>> some(Class<E> type) {
        return Arbitraries.of(type).set().ofMaxSize(2);
    }

    private static Arbitrary<AmountBand> bands() {
        Arbitrary<Integer> from = Arbitraries.integers().between(0, 60).injectNull(0.3);
        Arbitrary<Integer> width = Arbitraries.integers().between(1, 60);
        return Combinators.combine(from, width, Arbitraries.of("EUR", "GBP"))
                .as((start, more, currency) -> start == null
                        ? new AmountBand(currency, null, new BigDecimal(more))
                        : new AmountBand(currency, new BigDecimal(start), new BigDecimal(start + more)))
                .injectNull(0.4);
    }

    private static Arbitrary<Money> amounts() {
        return Combinators.combine(Arbitraries.integers().between(0, 15_000), Arbitraries.of("EUR", "GBP", "USD"))
                .as((cents, currency) -> new Money(BigDecimal.valueOf(cents, 2), currency));
    }

    private static AmountBand band(String from, String below) {
        return new AmountBand("EUR", new BigDecimal(from), below == null ? null : new BigDecimal(below));
    }

    private static MatrixRow row(
            Set<ClaimKind> kinds, AmountBand amount, Set<EvidenceStrength> evidence, Action action) {
        return new MatrixRow(kinds, Set.of(), Set.of(), amount, Set.of(), evidence, action);
    }
}
