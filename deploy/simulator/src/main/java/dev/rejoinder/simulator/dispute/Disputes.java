package dev.rejoinder.simulator.dispute;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.dispute.DisputeChanged.Change;
import dev.rejoinder.simulator.payment.Order;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Every claim there is: the truth that notices, mails and answers only tell parts of. */
@Singleton
public class Disputes {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A claim that begins.
     *
     * @param provider null where no payment service provider has a hand in it
     */
    public record NewDispute(
            Kind kind,
            Order order,
            Money amount,
            FilingReason filingReason,
            Status status,
            Instant deadline,
            Dispute.Provider provider) {}

    private final SimulatedClock clock;
    private final Event<DisputeChanged> changes;
    private final Map<String, Dispute> disputes = new ConcurrentHashMap<>();

    Disputes(SimulatedClock clock, Event<DisputeChanged> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    public Dispute open(NewDispute opened) {
        while (true) {
            Dispute dispute = new Dispute(
                    newId(opened),
                    "C" + new BigInteger(60, RANDOM).setBit(59).toString(32).toUpperCase(Locale.ROOT),
                    opened.kind(),
                    opened.order(),
                    opened.amount(),
                    opened.filingReason(),
                    opened.status(),
                    opened.deadline(),
                    opened.status().since(),
                    List.of(),
                    opened.provider());
            if (disputes.putIfAbsent(dispute.id(), dispute) == null) {
                changes.fire(new DisputeChanged(dispute, Change.OPENED));
                return dispute;
            }
        }
    }

    public Optional<Dispute> find(String id) {
        return Optional.ofNullable(disputes.get(id));
    }

    public Dispute get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no dispute " + id));
    }

    /** The oldest first. */
    public List<Dispute> all() {
        return disputes.values().stream()
                .sorted(Comparator.comparing(Dispute::createdAt).thenComparing(Dispute::id))
                .toList();
    }

    /** @throws NotPossible if no answer is asked for, or not any more */
    public Dispute contest(String id, List<Evidence> evidence) {
        return change(id, Change.CONTESTED, dispute -> {
            Instant now = clock.instant();
            if (dispute.status().state() != State.ACTION_REQUIRED) {
                throw new NotPossible("The dispute is in state "
                        + dispute.status().state().amazonName() + "; it can be contested in ActionRequired only.");
            }
            if (!now.isBefore(dispute.deadline())) {
                throw new NotPossible("The time to contest ended at " + dispute.deadline() + ".");
            }
            return dispute.contested(evidence, now);
        });
    }

    /** Asks the merchant for more. */
    public Dispute askAgain(String id, Instant deadline) {
        return change(
                id,
                Change.MOVED,
                dispute -> dispute.with(
                        Status.awaitingMerchant(ReasonCode.MERCHANT_ADDITIONAL_EVIDENCES_REQUIRED, clock.instant()),
                        deadline));
    }

    public Dispute move(String id, Status status) {
        return change(id, Change.MOVED, dispute -> dispute.with(requireOpen(dispute, status)));
    }

    public Dispute close(String id) {
        return change(id, Change.MOVED, dispute -> dispute.with(dispute.status().closed(clock.instant())));
    }

    /** What a payment service provider says; null leaves as it is. */
    public Dispute update(String id, Status status, Instant deadline, Instant closedAt) {
        return change(id, Change.MOVED, dispute -> {
            Dispute.Provider provider = dispute.provider();
            return dispute.with(
                    requireOpen(dispute, status),
                    deadline == null ? dispute.deadline() : deadline,
                    provider == null || closedAt == null
                            ? provider
                            : new Dispute.Provider(provider.disputeId(), provider.filedAt(), closedAt));
        });
    }

    private Dispute change(String id, Change change, UnaryOperator<Dispute> step) {
        Dispute changed = disputes.computeIfPresent(id, (key, dispute) -> step.apply(dispute));
        if (changed == null) {
            throw new IllegalStateException("There is no dispute " + id);
        }
        changes.fire(new DisputeChanged(changed, change));
        return changed;
    }

    private static Status requireOpen(Dispute dispute, Status status) {
        if (dispute.status().state() == State.CLOSED) {
            throw new NotPossible("The dispute is closed and cannot change any more.");
        }
        return status;
    }

    /** A-to-z claims have no id at Amazon that a merchant could see; theirs is for the simulator's own lists. */
    private static String newId(NewDispute opened) {
        return "%s-%c%06d"
                .formatted(opened.order().chargePermissionId(), opened.kind().idLetter(), 1 + RANDOM.nextInt(999_999));
    }
}
