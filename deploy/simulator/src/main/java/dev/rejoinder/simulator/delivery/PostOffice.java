package dev.rejoinder.simulator.delivery;

import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.clock.Timeline;
import dev.rejoinder.simulator.delivery.Delivery.Result;
import dev.rejoinder.simulator.delivery.Parcel.Outcome;
import dev.rejoinder.simulator.fault.Dice;
import dev.rejoinder.simulator.fault.Journey;
import dev.rejoinder.simulator.fault.NoticeFaults;
import dev.rejoinder.simulator.fault.PresentFaults;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Sends parcels, each when it is due, and again while the receiver is in trouble. Parcels about the same thing share a
 * lane, so without faults they arrive in the order in which they were posted.
 */
@Singleton
public class PostOffice {

    private final DeliveryConfig config;
    private final DeliveryLog log;
    private final SimulatedClock clock;
    private final Timeline timeline;
    private final PresentFaults faults;
    private final List<ExecutorService> lanes;
    private final AtomicInteger underWay = new AtomicInteger();

    PostOffice(DeliveryConfig config, DeliveryLog log, SimulatedClock clock, Timeline timeline, PresentFaults faults) {
        this.config = config;
        this.log = log;
        this.clock = clock;
        this.timeline = timeline;
        this.faults = faults;
        this.lanes = IntStream.range(0, config.lanes())
                .mapToObj(number -> Executors.newSingleThreadExecutor(task -> lane(task, number)))
                .toList();
    }

    @PreDestroy
    void stop() {
        lanes.forEach(ExecutorService::shutdownNow);
    }

    /**
     * @param own what goes wrong for this sender's parcels, beside what goes wrong for everybody's
     * @param ownDice say for which
     */
    public void post(Parcel parcel, NoticeFaults own, Dice ownDice) {
        Journey journey = Journey.of(own, ownDice).and(Journey.of(faults.ofNotices(), faults.ofNextNotice()));
        if (parcel.to() == null) {
            log(parcel, 1, Result.NO_ADDRESS, "The merchant has no address for it");
            return;
        }
        if (journey.isLost()) {
            log(parcel, 1, Result.LOST, "Lost, as the faults say");
            return;
        }
        sendAfter(journey.pause(), parcel);
        if (journey.isTwice()) {
            sendAfter(journey.secondPause(), parcel);
        }
    }

    /** Parcels that wait for their turn or are on their way; those that wait for a later time are not among them. */
    int underWay() {
        return underWay.get();
    }

    private void sendAfter(Duration wait, Parcel parcel) {
        if (wait.isZero()) {
            submit(parcel, 1);
            return;
        }
        timeline.at(clock.instant().plus(wait), () -> submit(parcel, 1));
    }

    private void submit(Parcel parcel, int attempt) {
        underWay.incrementAndGet();
        lanes.get(Math.floorMod(parcel.about().hashCode(), lanes.size())).execute(() -> {
            try {
                attempt(parcel, attempt);
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private void attempt(Parcel parcel, int attempt) {
        Instant at = clock.instant();
        Outcome outcome = parcel.carry();
        boolean last = attempt > config.retries();
        Result result = Result.DELIVERED;
        if (outcome instanceof Outcome.Refused) {
            result = Result.REFUSED;
        } else if (outcome instanceof Outcome.Failed) {
            result = last ? Result.GIVEN_UP : Result.FAILED;
        }
        log(parcel, attempt, result, outcome.answer());
        if (result == Result.FAILED) {
            timeline.at(at.plus(config.retryAfter()), () -> submit(parcel, attempt + 1));
        }
    }

    private void log(Parcel parcel, int attempt, Result result, String answer) {
        log.add(new Delivery(
                clock.instant(),
                parcel.kind(),
                parcel.merchantId(),
                parcel.to(),
                parcel.messageId(),
                parcel.what(),
                parcel.about(),
                attempt,
                result,
                answer));
    }

    private static Thread lane(Runnable task, int number) {
        Thread thread = new Thread(task, "lane-" + number);
        thread.setDaemon(true);
        return thread;
    }
}
