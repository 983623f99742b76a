package dev.rejoinder.simulator.scenario;

import dev.rejoinder.simulator.dispute.Kind;
import java.time.Instant;
import java.util.List;

/**
 * A scenario as it stands.
 *
 * @param disputeId of the chargeback; null while there is none
 * @param claimIds as {@code GET /claims} names them
 */
public record ScenarioView(
        String id,
        ScenarioName name,
        String merchantId,
        String disputeId,
        List<String> claimIds,
        String chargeId,
        String chargePermissionId,
        String merchantOrderId,
        List<StepView> steps,
        Progress state) {

    /** How far it is. */
    public enum Progress {
        RUNNING,
        FINISHED
    }

    /** @param at null while it waits for the merchant */
    public record StepView(Instant at, String what, boolean done) {}

    static ScenarioView of(Story story) {
        List<String> claimIds = story.disputeIds();
        return new ScenarioView(
                story.id(),
                story.plan().name(),
                story.order().merchantId(),
                claimIds.stream().filter(ScenarioView::isChargeback).findFirst().orElse(null),
                claimIds,
                story.order().chargeId(),
                story.order().chargePermissionId(),
                story.order().merchantOrderId(),
                story.steps().stream()
                        .map(step -> new StepView(step.at(), step.what(), step.done()))
                        .toList(),
                story.isRunning() ? Progress.RUNNING : Progress.FINISHED);
    }

    private static boolean isChargeback(String claimId) {
        return claimId.matches(".*-" + Kind.CHARGEBACK.idLetter() + "[0-9]+");
    }
}
