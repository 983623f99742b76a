package dev.rejoinder.evidence.conversation;

import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.kit.inbox.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.List;

/**
 * Passes each fact on by its type: whoever {@code @Observes} it works in the transaction of the batch. Those of one dispute
 * in the order they came, and disputes in the order of their ids, in which all others lock them.
 */
@ApplicationScoped
class ConversationFacts implements FactHandler<ConversationFact> {

    private final Event<ConversationFact> heard;

    ConversationFacts(Event<ConversationFact> heard) {
        this.heard = heard;
    }

    @Override
    public String topic() {
        return ConversationFact.TOPIC;
    }

    @Override
    public Class<ConversationFact> type() {
        return ConversationFact.class;
    }

    @Override
    public void apply(List<ConversationFact> facts) {
        facts.stream()
                .sorted(Comparator.comparing(fact -> fact.subjectId().toString()))
                .forEach(heard::fire);
    }
}
