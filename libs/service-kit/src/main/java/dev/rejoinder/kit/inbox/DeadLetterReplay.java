package dev.rejoinder.kit.inbox;

import dev.rejoinder.event.Fact;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Handles a dead letter again, and after it what was parked behind it. */
@ApplicationScoped
class DeadLetterReplay {

    private final FactIntake intake;
    private final List<FactHandler<?>> handlers;
    private final Clock clock;

    DeadLetterReplay(FactIntake intake, @All List<FactHandler<?>> handlers, Clock clock) {
        this.intake = intake;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** Answers how many facts were handled, the parked ones included. */
    @Transactional
    int replay(UUID id) {
        DeadLetter letter = DeadLetter.ofId(id).orElseThrow(() -> new NotFound("dead letter", id));
        List<DeadLetter> waiting = DeadLetter.open(letter.topic(), letter.messageKey());
        if (waiting.isEmpty()) {
            throw new Conflict("Dead letter " + id + " is already replayed");
        }
        waiting.forEach(next -> apply(next, handler(next.topic())));
        Log.infof("Replayed %d facts of %s", waiting.size(), letter.messageKey());
        return waiting.size();
    }

    private <F extends Fact> void apply(DeadLetter letter, FactHandler<F> handler) {
        try {
            intake.apply(List.of(intake.parse(letter.payload(), handler.type())), handler);
        } catch (UnreadableFact e) {
            throw new Conflict("Dead letter " + letter.id() + " still cannot be read: " + e.getMessage());
        }
        letter.replayed(clock.instant());
    }

    private FactHandler<?> handler(String topic) {
        return handlers.stream()
                .filter(handler -> handler.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new Conflict("Nothing here handles facts from " + topic));
    }
}
