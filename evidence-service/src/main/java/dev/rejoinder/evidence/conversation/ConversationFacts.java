package dev.rejoinder.evidence.conversation;

import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.kit.inbox.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;

/** Passes each fact on by its type: whoever {@code @Observes} it works in the transaction of the batch. */
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
        facts.forEach(heard::fire);
    }
}
