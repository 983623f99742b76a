package dev.rejoinder.evidence.answer;

import dev.rejoinder.amazonpay.EvidenceType;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectState;
import dev.rejoinder.evidence.effect.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What would be sent now, and what has been.
 *
 * @param onlyInThePdf what the packet tells and no evidence type of Amazon's takes
 * @param earlier what was given for other disputes about the same order, newest first
 * @param rounds oldest first
 */
record AnswerView(
        List<ChannelView> channels,
        List<EvidenceView> evidence,
        List<String> onlyInThePdf,
        List<EarlierView> earlier,
        List<RoundView> rounds) {

    record ChannelView(Channel channel, boolean possible, List<ObstacleView> obstacles) {}

    /** @param canBeAccepted a person may go on in spite of it */
    record ObstacleView(Obstacle obstacle, String sentence, boolean canBeAccepted) {

        static ObstacleView of(Obstacle obstacle) {
            return new ObstacleView(obstacle, obstacle.sentence(), obstacle.canBeAccepted());
        }
    }

    /** @param type in Amazon's words */
    record EvidenceView(String type, String file, String text) {

        static EvidenceView of(SentEvidence item, boolean withPersonalData) {
            boolean isPersonal = item.type() == EvidenceType.CUSTOMER_SIGNATURE && item.text() != null;
            return new EvidenceView(
                    item.type().amazonName(), item.file(), isPersonal && !withPersonalData ? "***" : item.text());
        }
    }

    /**
     * Another dispute about the same order.
     *
     * @param channel how it was answered; null if it was not
     * @param round whose {@code /answer/rounds/{round}/packet.pdf} is what was sent then; null if it was not answered
     * @param files given for it and not for this one: {@code POST /disputes/{id}/evidence/reuse} takes them over
     */
    record EarlierView(
            UUID disputeId,
            ClaimKind kind,
            DisputeState state,
            DisputeOutcome outcome,
            Channel channel,
            Integer round,
            Instant answeredAt,
            int files) {

        static EarlierView of(Dispute other, Channel channel, Integer round, Instant answeredAt, int files) {
            return new EarlierView(
                    other.id(),
                    other.claim().kind(),
                    other.state(),
                    other.outcome(),
                    channel,
                    round,
                    answeredAt,
                    files);
        }
    }

    record FileView(String name, long size, String sha256, String amazonFileId) {}

    /**
     * @param waitsFor why it waits or failed, or how a person says it ended; null if nothing is amiss
     * @param next what a person can do about it now
     * @param receipt what Amazon said of the dispute when it had the answer, or the mail that a mail server has taken over
     */
    record RoundView(
            int round,
            Channel channel,
            EffectState state,
            String waitsFor,
            List<Step> next,
            int attempts,
            Instant nextTryAt,
            Instant orderedAt,
            String orderedBy,
            Instant settledAt,
            long packetVersion,
            String packetSha256,
            List<FileView> files,
            List<EvidenceView> evidence,
            AnswerProgress.Receipt receipt) {

        static RoundView of(Effect effect, AnswerOrder order, AnswerProgress progress, boolean withPersonalData) {
            return new RoundView(
                    effect.round(),
                    order.channel(),
                    effect.state(),
                    effect.trouble(),
                    order.next(effect),
                    effect.attempts(),
                    effect.state().isOpen() ? effect.dueAt() : null,
                    effect.orderedAt(),
                    effect.orderedBy(),
                    effect.settledAt(),
                    order.packetVersion(),
                    order.packetSha256(),
                    order.files().stream()
                            .map(file -> new FileView(
                                    file.name(),
                                    file.size(),
                                    file.sha256(),
                                    progress.fileIds().get(file.name())))
                            .toList(),
                    order.evidence().stream()
                            .map(item -> EvidenceView.of(item, withPersonalData))
                            .toList(),
                    progress.receipt());
        }
    }
}
