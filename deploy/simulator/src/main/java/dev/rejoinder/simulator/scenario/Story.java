package dev.rejoinder.simulator.scenario;

import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.clock.Timeline;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.payment.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario that is being played: its steps, done and to come, and the claims it is about. */
final class Story {

    private final String id;
    private final Plan plan;
    private final Order order;
    private final SimulatedClock clock;
    private final Timeline timeline;
    private final List<String> disputeIds = new ArrayList<>();
    private final Map<Integer, Step> steps = new LinkedHashMap<>();
    private Runnable onAnswer;
    private int answerStep;
    private int planned;
    private int told;

    Story(String id, Plan plan, Order order, SimulatedClock clock, Timeline timeline) {
        this.id = id;
        this.plan = plan;
        this.order = order;
        this.clock = clock;
        this.timeline = timeline;
    }

    String id() {
        return id;
    }

    Plan plan() {
        return plan;
    }

    Order order() {
        return order;
    }

    synchronized List<String> disputeIds() {
        return List.copyOf(disputeIds);
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps.values());
    }

    synchronized boolean isRunning() {
        return steps.values().stream().anyMatch(step -> !step.done());
    }

    synchronized void isAbout(Dispute dispute) {
        if (!disputeIds.contains(dispute.id())) {
            disputeIds.add(dispute.id());
        }
    }

    /** Counts what was told, so that the same faults hit the same notices each time. */
    synchronized int nextTold() {
        return ++told;
    }

    synchronized void happened(String what) {
        int number = ++planned;
        steps.put(number, new Step(number, clock.instant(), what, true));
    }

    synchronized int after(Duration wait, String what, Runnable action) {
        int number = ++planned;
        steps.put(number, new Step(number, clock.instant().plus(wait), what, false));
        timeline.at(steps.get(number).at(), () -> run(number, action));
        return number;
    }

    /** Waits for the merchant's answer; a second answer to the same question has no effect. */
    synchronized void awaitAnswer(String what, Runnable action) {
        answerStep = ++planned;
        steps.put(answerStep, new Step(answerStep, null, what, false));
        onAnswer = action;
    }

    synchronized void answered() {
        if (onAnswer == null) {
            return;
        }
        Runnable action = onAnswer;
        onAnswer = null;
        run(answerStep, action);
    }

    /** What was to come will not. */
    synchronized void dropTheRest() {
        onAnswer = null;
        steps.values().removeIf(step -> !step.done());
    }

    synchronized void drop(int number) {
        if (steps.containsKey(number) && !steps.get(number).done()) {
            steps.remove(number);
        }
    }

    private synchronized void run(int number, Runnable action) {
        Step step = steps.get(number);
        if (step == null || step.done()) {
            return;
        }
        steps.put(number, step.doneAt(clock.instant()));
        action.run();
    }
}
