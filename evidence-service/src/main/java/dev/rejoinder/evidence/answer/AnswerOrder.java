package dev.rejoinder.evidence.answer;

import java.util.List;

/**
 * What is to be sent; kept as it was ordered.
 *
 * @param amazonDisputeId null if the merchant sends it
 * @param evenIfLate a person has seen that the deadline has passed
 */
record AnswerOrder(
        Channel channel,
        String amazonDisputeId,
        long packetVersion,
        String packetSha256,
        boolean evenIfLate,
        List<SentFile> files,
        List<SentEvidence> evidence) {

    AnswerOrder {
        files = List.copyOf(files);
        evidence = List.copyOf(evidence);
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
