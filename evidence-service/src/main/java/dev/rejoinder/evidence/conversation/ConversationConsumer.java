package dev.rejoinder.evidence.conversation;

import dev.rejoinder.kit.inbox.FactIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ConversationConsumer {

    private final FactIntake intake;
    private final ConversationFacts facts;

    ConversationConsumer(FactIntake intake, ConversationFacts facts) {
        this.intake = intake;
        this.facts = facts;
    }

    @Incoming("conversations")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, facts);
    }
}
