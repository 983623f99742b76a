package dev.rejoinder.simulator.dispute;

import dev.rejoinder.simulator.account.Stage;
import java.time.Instant;

/**
 * A file that was announced.
 *
 * @param secret the part of its address that nobody can guess
 * @param size null until it was handed over
 */
public record EvidenceFile(
        String id,
        String merchantId,
        Stage stage,
        FileType type,
        String secret,
        Instant announcedAt,
        Instant urlExpiresAt,
        Long size) {

    EvidenceFile handedOver(long bytes) {
        return new EvidenceFile(id, merchantId, stage, type, secret, announcedAt, urlExpiresAt, bytes);
    }
}
