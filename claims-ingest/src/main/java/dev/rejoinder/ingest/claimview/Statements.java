package dev.rejoinder.ingest.claimview;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.claim.Account;
import dev.rejoinder.ingest.claim.Stated;
import dev.rejoinder.ingest.claim.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was told of one claim, weighed against what was told otherwise. */
final class Statements {

    /** What one notice told. */
    record Telling(UUID noticeId, Told told) {}

    private record Word(ToldBy by, Object meaning) {}

    private Statements() {}

    static Map<String, StatedView> counting(Account account, List<Telling> tellings, boolean withPersonalData) {
        Map<String, Map<Stated<?>, UUID>> tellers = new HashMap<>();
        for (Telling telling : tellings) {
            Account.of(telling.told()).statements().forEach((field, stated) -> tellers.computeIfAbsent(
                            field, unknown -> new HashMap<>())
                    .putIfAbsent(stated, telling.noticeId()));
        }
        Map<String, StatedView> fields = new LinkedHashMap<>();
        account.statements().forEach((field, stated) -> {
            UUID noticeId = tellers.getOrDefault(field, Map.of()).get(stated);
            fields.put(field, StatedView.of(field, stated, noticeId, withPersonalData));
        });
        return fields;
    }

    static List<Contradiction> contradictions(Account account, List<Telling> tellings, boolean withPersonalData) {
        Map<String, Stated<?>> counting = account.statements();
        Map<String, Map<Word, StatedView>> outranked = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            Account.of(telling.told()).statements().forEach((field, stated) -> {
                Stated<?> counts = counting.get(field);
                if (counts != null && !meaning(counts).equals(meaning(stated))) {
                    StatedView view = StatedView.of(field, stated, telling.noticeId(), withPersonalData);
                    outranked
                            .computeIfAbsent(field, unknown -> new LinkedHashMap<>())
                            .merge(new Word(stated.by(), meaning(stated)), view, Statements::newer);
                }
            });
        }
        List<Contradiction> contradictions = new ArrayList<>();
        outranked.forEach((field, words) -> contradictions.add(new Contradiction(
                field,
                StatedView.of(field, counting.get(field), null, withPersonalData),
                words.values().stream()
                        .sorted(Comparator.comparing(StatedView::at).reversed())
                        .toList())));
        return contradictions;
    }

    /** Two senders tell the same deadline if it is the same moment. */
    private static Object meaning(Stated<?> stated) {
        return stated.value() instanceof Deadline deadline ? deadline.respondBy() : stated.value();
    }

    private static StatedView newer(StatedView one, StatedView other) {
        return one.at().isBefore(other.at()) ? other : one;
    }
}
