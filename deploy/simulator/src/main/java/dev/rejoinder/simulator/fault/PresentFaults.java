package dev.rejoinder.simulator.fault;

import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.clock.Timeline;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong now, and the dice that say for whom. */
@Singleton
public class PresentFaults {

    private record Present(Faults faults, boolean isNone, AtomicLong calls, AtomicLong notices, AtomicLong files) {

        static Present of(Faults faults) {
            return new Present(
                    faults, faults.equals(Faults.NONE), new AtomicLong(), new AtomicLong(), new AtomicLong());
        }
    }

    private final SimulatedClock clock;
    private final Timeline timeline;
    private final AtomicReference<Present> present = new AtomicReference<>(Present.of(Faults.NONE));

    PresentFaults(SimulatedClock clock, Timeline timeline) {
        this.clock = clock;
        this.timeline = timeline;
    }

    public void set(Faults faults) {
        Present set = Present.of(faults);
        present.set(set);
        if (faults.lasts() != null) {
            timeline.at(
                    clock.instant().plus(faults.lasts()), () -> present.compareAndSet(set, Present.of(Faults.NONE)));
        }
    }

    void clear() {
        set(Faults.NONE);
    }

    Faults get() {
        return present.get().faults();
    }

    CallFault ofNextCall() {
        Present now = present.get();
        if (now.isNone()) {
            return CallFault.NONE;
        }
        return CallFault.of(
                now.faults(), new Dice(now.faults().seed(), now.calls().incrementAndGet()));
    }

    public boolean isNextFileExpired() {
        Present now = present.get();
        return new Dice(~now.faults().seed(), now.files().incrementAndGet())
                .hits(now.faults().expiredUploadUrls());
    }

    public NoticeFaults ofNotices() {
        return present.get().faults().notices();
    }

    public Dice ofNextNotice() {
        Present now = present.get();
        return new Dice(now.faults().seed() + 1, now.notices().incrementAndGet());
    }
}
