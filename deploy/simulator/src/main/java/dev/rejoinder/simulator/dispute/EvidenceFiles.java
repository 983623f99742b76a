package dev.rejoinder.simulator.dispute;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.simulator.account.Stage;
import dev.rejoinder.simulator.clock.SimulatedClock;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Files by the two steps of Amazon's: announced first, then put to an address that does not last. */
@Singleton
public class EvidenceFiles {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** How files are taken. */
    @ConfigMapping(prefix = "simulator.upload")
    public interface UploadConfig {

        /** How long an address may be used, by the simulated clock. */
        @WithDefault("PT15M")
        Duration urlLasts();
    }

    /** How handing a file over ended. */
    public enum HandOver {
        TAKEN,
        UNKNOWN_ADDRESS,
        EXPIRED,
        WRONG_CONTENT_TYPE
    }

    private final SimulatedClock clock;
    private final UploadConfig config;
    private final Map<String, EvidenceFile> files = new ConcurrentHashMap<>();

    EvidenceFiles(SimulatedClock clock, UploadConfig config) {
        this.clock = clock;
        this.config = config;
    }

    public EvidenceFile announce(String merchantId, Stage stage, FileType type, boolean expired) {
        Instant now = clock.instant();
        EvidenceFile file = new EvidenceFile(
                UUID.randomUUID().toString(),
                merchantId,
                stage,
                type,
                new BigInteger(160, RANDOM).toString(16),
                now,
                expired ? now : now.plus(config.urlLasts()),
                null);
        files.put(file.id(), file);
        return file;
    }

    public HandOver handOver(String id, String secret, String contentType, long bytes) {
        EvidenceFile file = files.get(id);
        if (file == null
                || !MessageDigest.isEqual(
                        file.secret().getBytes(UTF_8), String.valueOf(secret).getBytes(UTF_8))) {
            return HandOver.UNKNOWN_ADDRESS;
        }
        if (!clock.instant().isBefore(file.urlExpiresAt())) {
            return HandOver.EXPIRED;
        }
        String plain = String.valueOf(contentType).replaceAll("\\s*;.*", "");
        if (!file.type().contentType().equalsIgnoreCase(plain)) {
            return HandOver.WRONG_CONTENT_TYPE;
        }
        files.put(id, file.handedOver(bytes));
        return HandOver.TAKEN;
    }

    public Optional<EvidenceFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
