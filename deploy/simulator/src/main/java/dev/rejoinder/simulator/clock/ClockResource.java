package dev.rejoinder.simulator.clock;

import dev.rejoinder.simulator.problem.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;

@Path("/clock")
class ClockResource {

    private static final double FASTEST = 1_000_000;
    private static final Duration FARTHEST = Duration.ofDays(3660);

    /** @param speed simulated seconds in one real second; 0 stands still */
    record Change(Double speed, Duration advance, Instant now) {}

    /**
     * @param waiting steps that are planned
     * @param next when the first of them is due; may be null
     */
    record ClockView(Instant now, double speed, int waiting, Instant next) {}

    private final SimulatedClock clock;
    private final Timeline timeline;

    ClockResource(SimulatedClock clock, Timeline timeline) {
        this.clock = clock;
        this.timeline = timeline;
    }

    @GET
    public ClockView get() {
        return new ClockView(
                clock.instant(),
                clock.speed(),
                timeline.waiting(),
                timeline.next().orElse(null));
    }

    /** Answers when everything that fell due has been done. */
    @PUT
    @Blocking
    public ClockView change(Change change) {
        if (change == null || (change.speed() == null && change.advance() == null && change.now() == null)) {
            throw Refused.badRequest(
                    "Say {\"speed\": 60}, {\"advance\": \"PT72H\"} or {\"now\": \"2026-11-13T09:30:00Z\"}");
        }
        if (change.speed() != null) {
            timeline.speed(checked(change.speed()));
        }
        if (change.advance() != null) {
            jumpTo(clock.instant().plus(change.advance()));
        }
        if (change.now() != null) {
            jumpTo(change.now());
        }
        return get();
    }

    private void jumpTo(Instant target) {
        Instant now = clock.instant();
        if (target.isBefore(now)) {
            throw Refused.unprocessable("The clock only goes forward, and it is already " + now);
        }
        if (target.isAfter(now.plus(FARTHEST))) {
            throw Refused.unprocessable("The clock jumps ten years at most");
        }
        timeline.jumpTo(target);
    }

    private static double checked(double speed) {
        if (!(speed >= 0 && speed <= FASTEST)) {
            throw Refused.unprocessable("speed is from 0 to 1000000 simulated seconds in a real one");
        }
        return speed;
    }
}
