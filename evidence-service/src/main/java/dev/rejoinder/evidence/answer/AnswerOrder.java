package dev.rejoinder.evidence.answer;

import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.Step;
import java.util.List;

/**
 * What is to be sent; kept as it was ordered.
 *
 * @param amazonDisputeId null if it does not go through Amazon's API
 * @param evenIfLate a person has seen that the deadline has passed
 */
public record AnswerOrder(
        Channel channel,
        String amazonDisputeId,
        long packetVersion,
        String packetSha256,
        boolean evenIfLate,
        List<SentFile> files,
        List<SentEvidence> evidence) {

    public AnswerOrder {
        files = List.copyOf(files);
        evidence = List.copyOf(evidence);
    }

    /** What a person can do about it now; a mail that may have arrived is not sent again. */
    List<Step> next(Effect effect) {
        return effect.next().stream()
                .filter(step -> channel != Channel.MAIL || step != Step.RESUME)
                .toList();
    }

    AnswerOrder withoutTexts() {
        return new AnswerOrder(
                channel,
                amazonDisputeId,
                packetVersion,
                packetSha256,
                evenIfLate,
                files,
                evidence.stream()
                        .map(item -> new SentEvidence(item.type(), item.file(), null))
                        .toList());
    }
}
