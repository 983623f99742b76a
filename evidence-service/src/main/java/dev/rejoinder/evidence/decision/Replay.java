package dev.rejoinder.evidence.decision;

import static java.util.stream.Collectors.toMap;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Runs a draft over past disputes: what would have been decided otherwise than by the matrix that holds now. */
@ApplicationScoped
class Replay {

    private static final int PAGE = 1_000;
    private static final int MOST_EXAMPLES = 20;

    /**
     * @param disputes how many were looked at
     * @param changed how many of them the draft decides otherwise
     * @param changes from one action to another; from is null where no matrix holds
     * @param rows how often each row of the draft decided, in the order of the rows
     * @param examples some of the disputes, newest first
     */
    record Result(long disputes, long changed, List<Difference> changes, List<RowUse> rows, List<Example> examples) {}

    /**
     * @param amounts of all of them, one for each currency
     * @param won how many of them ended for the merchant
     */
    record Difference(Action from, Action to, long count, List<Money> amounts, long won, List<Money> amountsWon) {}

    record RowUse(int row, Action action, long count) {}

    record Example(UUID disputeId, Action from, Action to, Money amount, DisputeOutcome outcome) {}

    private record Turn(Action from, Action to) {}

    private static final class Sum {

        private long count;
        private long won;
        private final Map<String, BigDecimal> amounts = new TreeMap<>();
        private final Map<String, BigDecimal> amountsWon = new TreeMap<>();

        void add(Dispute dispute) {
            count++;
            boolean isWon = dispute.outcome() == DisputeOutcome.WON;
            won += isWon ? 1 : 0;
            Money amount = dispute.claim().amount();
            if (amount != null) {
                amounts.merge(amount.currency(), amount.value(), BigDecimal::add);
                if (isWon) {
                    amountsWon.merge(amount.currency(), amount.value(), BigDecimal::add);
                }
            }
        }

        static List<Money> money(Map<String, BigDecimal> amounts) {
            return amounts.entrySet().stream()
                    .map(entry -> new Money(entry.getValue(), entry.getKey()))
                    .toList();
        }
    }

    private final DisputeDesk desk;
    private final Orders orders;
    private final Histories histories;
    private final Matrices matrices;
    private final Clock clock;

    Replay(DisputeDesk desk, Orders orders, Histories histories, Matrices matrices, Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.histories = histories;
        this.matrices = matrices;
        this.clock = clock;
    }

    /** @param since disputes opened from then on; null for all */
    Result run(String merchantId, Matrix draft, Instant since) {
        Optional<Matrix> holding = SavedMatrix.holding(matrices.versions(merchantId), clock.instant())
                .map(SavedMatrix::matrix);
        Map<Turn, Sum> turns = new HashMap<>();
        long[] uses = new long[draft.rows().size() + 1];
        List<Example> examples = new ArrayList<>();
        long disputes = 0;
        Dispute last = null;
        List<Dispute> page;
        do {
            page = desk.pastOf(merchantId, since, last, PAGE);
            Map<UUID, Inputs> inputs = inputs(page);
            for (Dispute dispute : page) {
                Inputs known = inputs.get(dispute.id());
                Matrix.Hit hit = draft.first(known);
                uses[hit.number()]++;
                Action from = holding.map(matrix -> matrix.first(known).row().action())
                        .orElse(null);
                Action to = hit.row().action();
                if (from != to) {
                    turns.computeIfAbsent(new Turn(from, to), turn -> new Sum()).add(dispute);
                    if (examples.size() < MOST_EXAMPLES) {
                        examples.add(new Example(
                                dispute.id(), from, to, dispute.claim().amount(), dispute.outcome()));
                    }
                }
            }
            disputes += page.size();
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        return new Result(
                disputes,
                turns.values().stream().mapToLong(sum -> sum.count).sum(),
                differences(turns),
                rows(draft, uses),
                examples);
    }

    private Map<UUID, Inputs> inputs(List<Dispute> page) {
        Set<OrderKey> keys =
                page.stream().map(Dispute::orderKey).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<OrderKey, KnownOrder> known = keys.isEmpty() ? Map.of() : orders.find(keys);
        Set<UUID> claimedBefore =
                histories.claimedBefore(page.stream().map(Dispute::id).toList());
        return page.stream()
                .collect(toMap(
                        Dispute::id,
                        dispute -> Inputs.of(
                                dispute,
                                dispute.orderKey() == null ? null : known.get(dispute.orderKey()),
                                claimedBefore.contains(dispute.id()))));
    }

    private static List<Difference> differences(Map<Turn, Sum> turns) {
        return turns.entrySet().stream()
                .map(entry -> new Difference(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue().count,
                        Sum.money(entry.getValue().amounts),
                        entry.getValue().won,
                        Sum.money(entry.getValue().amountsWon)))
                .sorted(Comparator.comparingLong(Difference::count).reversed())
                .toList();
    }

    private static List<RowUse> rows(Matrix draft, long[] uses) {
        List<RowUse> rows = new ArrayList<>();
        for (int number = 1; number < uses.length; number++) {
            rows.add(new RowUse(number, draft.rows().get(number - 1).action(), uses[number]));
        }
        return rows;
    }
}
