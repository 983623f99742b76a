package dev.rejoinder.testing.kit;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.kit.inbox.FactHandler;
import dev.rejoinder.kit.inbox.FactIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services have them: writes each fact to a table, and fails for claims a test names. */
@ApplicationScoped
class SeenClaims implements FactHandler<ClaimFact> {

    private final FactIntake intake;
    private final EntityManager entities;
    private final Set<UUID> poison = ConcurrentHashMap.newKeySet();

    SeenClaims(FactIntake intake, EntityManager entities) {
        this.intake = intake;
        this.entities = entities;
    }

    @Incoming("claims")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, this);
    }

    @Override
    public String topic() {
        return ClaimFact.TOPIC;
    }

    @Override
    public Class<ClaimFact> type() {
        return ClaimFact.class;
    }

    @Override
    public void apply(List<ClaimFact> facts) {
        for (ClaimFact fact : facts) {
            if (poison.contains(fact.claimId())) {
                throw new IllegalStateException("jana@example.com cannot be handled");
            }
            entities.createNativeQuery("insert into seen (claim_id, version) values (?1, ?2)")
                    .setParameter(1, fact.claimId())
                    .setParameter(2, fact.claimVersion())
                    .executeUpdate();
        }
    }

    void failFor(UUID claimId) {
        poison.add(claimId);
    }

    void mend(UUID claimId) {
        poison.remove(claimId);
    }

    @Transactional
    List<Long> versionsOf(UUID claimId) {
        List<?> rows = entities.createNativeQuery(
                        "select version from seen where claim_id = ?1 order by position", Long.class)
                .setParameter(1, claimId)
                .getResultList();
        return rows.stream().map(Long.class::cast).toList();
    }
}
