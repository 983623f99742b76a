package dev.rejoinder.notification.erasure;

import dev.rejoinder.kit.inbox.FactIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ErasureConsumer {

    private final FactIntake intake;
    private final ErasureFacts facts;

    ErasureConsumer(FactIntake intake, ErasureFacts facts) {
        this.intake = intake;
        this.facts = facts;
    }

    @Incoming("erasures")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, facts);
    }
}
