package dev.rejoinder.evidence.answer;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.evidence.amazon.MerchantsAmazonPay;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.document.PrintedPackets;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.PacketContents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Says before anything is sent what would keep the answer from arriving, or from helping. */
@ApplicationScoped
class Preflight {

    private final MerchantsAmazonPay amazonPays;
    private final PacketContents packets;
    private final Clock clock;

    Preflight(MerchantsAmazonPay amazonPays, PacketContents packets, Clock clock) {
        this.amazonPays = amazonPays;
        this.packets = packets;
        this.clock = clock;
    }

    List<Obstacle> of(Dispute dispute, Channel channel, PacketContent packet, List<SentFile> files) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!dispute.isWaiting()) {
            obstacles.add(Obstacle.NOTHING_TO_ANSWER);
        }
        if (channel == Channel.AMAZON_API) {
            boolean isKnown = dispute.claim().references().disputeId() != null
                    && dispute.claim().kind() == ClaimKind.CHARGEBACK;
            if (!isKnown) {
                obstacles.add(Obstacle.NO_DISPUTE_ID);
            }
            if (!amazonPays.knows(dispute.merchantId())) {
                obstacles.add(Obstacle.NO_AMAZON_KEY);
            }
        }
        if (files.stream().anyMatch(file -> file.size() > PrintedPackets.MOST_BYTES)) {
            obstacles.add(Obstacle.FILE_TOO_LARGE);
        }
        if (clock.instant().isAfter(dispute.deadline().respondBy())) {
            obstacles.add(Obstacle.DEADLINE_PASSED);
        }
        if (!dispute.lacks().isEmpty()) {
            obstacles.add(Obstacle.EVIDENCE_INCOMPLETE);
        }
        if (packets.isLetterOutdated(packet)) {
            obstacles.add(Obstacle.LETTER_OUTDATED);
        }
        return obstacles;
    }
}
