package dev.rejoinder.evidence.dispute;

import dev.rejoinder.kit.inbox.FactIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ClaimFactConsumer {

    private final FactIntake intake;
    private final ClaimFacts facts;

    ClaimFactConsumer(FactIntake intake, ClaimFacts facts) {
        this.intake = intake;
        this.facts = facts;
    }

    @Incoming("claims")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, facts);
    }
}
