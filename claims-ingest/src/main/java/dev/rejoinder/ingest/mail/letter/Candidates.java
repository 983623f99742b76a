package dev.rejoinder.ingest.mail.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a mail may say about one field. The surest word counts; two different ones of the same sureness contradict each
 * other, and then none is taken.
 */
final class Candidates<T> {

    private final String field;
    private final List<Finding<T>> all = new ArrayList<>();

    Candidates(String field) {
        this.field = field;
    }

    void add(T value, Sureness sureness, Wording<?> by, String place) {
        add(new Finding<>(value, sureness, by.text(), place));
    }

    void add(Finding<T> finding) {
        all.add(finding);
    }

    boolean have(T value) {
        return all.stream().anyMatch(one -> one.value().equals(value));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Null if there is none, or if they contradict each other, which is then noted. */
    Finding<T> taken(List<NotTaken> notTaken) {
        for (Sureness sureness : Sureness.values()) {
            List<Finding<T>> sures =
                    all.stream().filter(one -> one.sureness() == sureness).toList();
            List<T> values = sures.stream().map(Finding::value).distinct().toList();
            if (values.size() > 1) {
                notTaken.add(new NotTaken(field, texts(values), "The mail says different things"));
                return null;
            }
            if (values.size() == 1) {
                List<T> others = all.stream()
                        .map(Finding::value)
                        .filter(value -> !Objects.equals(value, values.get(0)))
                        .distinct()
                        .toList();
                if (!others.isEmpty()) {
                    notTaken.add(new NotTaken(field, texts(others), "The mail says something else more clearly"));
                }
                return sures.get(0);
            }
        }
        return null;
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
