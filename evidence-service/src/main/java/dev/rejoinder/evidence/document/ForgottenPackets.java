package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.evidence.packet.PacketContents;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Leaves of packets what proves that a packet somebody has is the one: the names, sizes and hashes of its parts. */
@ApplicationScoped
class ForgottenPackets {

    private final PacketContents contents;
    private final PrintedFiles printed;
    private final AfterCommit afterCommit;
    private final Json json;

    ForgottenPackets(PacketContents contents, PrintedFiles printed, AfterCommit afterCommit, Json json) {
        this.contents = contents;
        this.printed = printed;
        this.afterCommit = afterCommit;
        this.json = json;
    }

    void on(@Observes Forgotten forgotten) {
        for (UUID disputeId : forgotten.disputeIds()) {
            for (long version : contents.whole(disputeId)) {
                contents.find(disputeId, version)
                        .ifPresent(packet -> contents.erase(packet, json.write(Manifest.of(packet)), forgotten.at()));
            }
        }
        afterCommit.run(() -> forgotten.disputeIds().forEach(printed::forgetAllOf));
    }
}
