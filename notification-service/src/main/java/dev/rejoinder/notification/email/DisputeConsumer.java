package dev.rejoinder.notification.email;

import dev.rejoinder.kit.inbox.FactIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DisputeConsumer {

    private final FactIntake intake;
    private final DisputeFactHandler handler;

    DisputeConsumer(FactIntake intake, DisputeFactHandler handler) {
        this.intake = intake;
        this.handler = handler;
    }

    @Incoming("disputes")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, handler);
    }
}
