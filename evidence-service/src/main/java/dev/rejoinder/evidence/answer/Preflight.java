package dev.rejoinder.evidence.answer;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.evidence.amazon.MerchantsAmazonPay;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.document.PrintedPackets;
import dev.rejoinder.evidence.mailaccount.MailAccounts;
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
    private final MailAccounts mailAccounts;
    private final PacketContents packets;
    private final Clock clock;

    Preflight(MerchantsAmazonPay amazonPays, MailAccounts mailAccounts, PacketContents packets, Clock clock) {
        this.amazonPays = amazonPays;
        this.mailAccounts = mailAccounts;
        this.packets = packets;
        this.clock = clock;
    }

    List<Obstacle> of(Dispute dispute, Channel channel, PacketContent packet, List<SentFile> files) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!dispute.isWaiting()) {
            obstacles.add(Obstacle.NOTHING_TO_ANSWER);
        }
        switch (channel) {
            case AMAZON_API -> addThoseOfTheApi(dispute, obstacles);
            case MAIL -> addThoseOfMail(dispute, files, obstacles);
            case HANDED_OVER -> {}
        }
        if (files.stream().anyMatch(file -> file.size() > PrintedPackets.MOST_BYTES)) {
            obstacles.add(Obstacle.FILE_TOO_LARGE);
        }
        if (dispute.isLate(clock.instant())) {
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

    private void addThoseOfTheApi(Dispute dispute, List<Obstacle> obstacles) {
        boolean isKnown = dispute.claim().references().disputeId() != null
                && dispute.claim().kind() == ClaimKind.CHARGEBACK;
        if (!isKnown) {
            obstacles.add(Obstacle.NO_DISPUTE_ID);
        }
        if (!amazonPays.knows(dispute.merchantId())) {
            obstacles.add(Obstacle.NO_AMAZON_KEY);
        }
    }

    private void addThoseOfMail(Dispute dispute, List<SentFile> files, List<Obstacle> obstacles) {
        ClaimReferences references = dispute.claim().references();
        if (dispute.claim().kind() != ClaimKind.A_TO_Z) {
            obstacles.add(Obstacle.NOT_BY_MAIL);
        }
        if (references.amazonOrderReference() == null && references.claimMailId() == null) {
            obstacles.add(Obstacle.NO_ORDER_REFERENCE);
        }
        if (!mailAccounts.isVerified(dispute.merchantId())) {
            obstacles.add(Obstacle.NO_MAIL_ACCOUNT);
        }
        if (PreparedMail.isTooLarge(files)) {
            obstacles.add(Obstacle.MAIL_TOO_LARGE);
        }
    }
}
