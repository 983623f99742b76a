package dev.rejoinder.evidence.effect;

import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A few threads that bring effects about. A merchant whose calls are slow never has all of them. */
@ApplicationScoped
class EffectWorkers {

    private static final int WORKERS = 4;
    private static final int MOST_OF_ONE_MERCHANT = 2;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Effects effects;
    private final Courses courses;
    private final EffectConfig config;
    private final Clock clock;
    private final List<Worker> workers;
    private final Map<String, Integer> underWay = new HashMap<>();

    EffectWorkers(Effects effects, Courses courses, EffectConfig config, Clock clock) {
        this.effects = effects;
        this.courses = courses;
        this.config = config;
        this.clock = clock;
        this.workers = IntStream.range(0, WORKERS)
                .mapToObj(number -> new Worker("effects-" + number, POLL, this::step))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        workers.forEach(Worker::start);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }

    void on(@Observes Effects.Ordered ordered) {
        workers.forEach(Worker::wake);
    }

    private boolean step() {
        Optional<Effect> leased = lease();
        leased.ifPresent(effect -> {
            try {
                courses.run(effect);
            } catch (RuntimeException e) {
                Log.errorf(e, "Effect %s of dispute %s could not go on", effect.id(), effect.disputeId());
                effects.keep(effect.waiting(
                        clock.instant().plus(effect.pause()),
                        "An error of ours: " + e.getClass().getSimpleName()));
            } finally {
                ended(effect);
            }
        });
        return leased.isPresent();
    }

    private synchronized Optional<Effect> lease() {
        Set<String> busy = underWay.entrySet().stream()
                .filter(entry -> entry.getValue() >= MOST_OF_ONE_MERCHANT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Optional<Effect> leased = effects.lease(config.lease(), busy);
        leased.ifPresent(effect -> underWay.merge(effect.merchantId(), 1, Integer::sum));
        return leased;
    }

    private synchronized void ended(Effect effect) {
        underWay.computeIfPresent(effect.merchantId(), (merchant, number) -> number == 1 ? null : number - 1);
    }
}
