package dev.rejoinder.notification.confirm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Asks yes or no and remembers what was confirmed. */
@ApplicationScoped
public class PlainOffer implements Offer {

    public static final String PURPOSE = "plain-offer";

    private final Map<UUID, List<Given>> given = new ConcurrentHashMap<>();
    private final Set<UUID> over = ConcurrentHashMap.newKeySet();

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Optional<Question> question(Opened opened) {
        return over.contains(opened.disputeId())
                ? Optional.empty()
                : Optional.of(new Question(
                        "Has it arrived?",
                        List.of("One question about your parcel."),
                        "Your answer",
                        List.of(new Question.Choice("yes", "Yes"), new Question.Choice("no", "No")),
                        "What else should we know?",
                        "Send"));
    }

    @Override
    public Thanks confirm(Opened opened, Given confirmed) {
        given.computeIfAbsent(opened.disputeId(), id -> new ArrayList<>()).add(confirmed);
        return new Thanks("Thank you", List.of("We have your answer."));
    }

    public List<Given> given(UUID disputeId) {
        return given.getOrDefault(disputeId, List.of());
    }

    public void isOver(UUID disputeId) {
        over.add(disputeId);
    }
}
