package dev.rejoinder.simulator.dispute;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.payment.Order;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A shopper's claim about an order, as Amazon has it.
 *
 * @param version1Id what notices of version 1 call it
 * @param deadline until when the merchant may answer
 * @param provider null where no payment service provider has a hand in it
 */
public record Dispute(
        String id,
        String version1Id,
        Kind kind,
        Order order,
        Money amount,
        FilingReason filingReason,
        Status status,
        Instant deadline,
        Instant createdAt,
        List<Evidence> evidence,
        Provider provider) {

    /** What a payment service provider says of a dispute that it opened; all but the id may be null. */
    public record Provider(String disputeId, Instant filedAt, Instant closedAt) {}

    public Dispute {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(order, "order");
        requireNonNull(amount, "amount");
        requireNonNull(filingReason, "filingReason");
        requireNonNull(status, "status");
        requireNonNull(deadline, "deadline");
        requireNonNull(createdAt, "createdAt");
        // Amazon tells whole seconds, and the truth must not be finer than what is told.
        deadline = deadline.truncatedTo(ChronoUnit.SECONDS);
        evidence = List.copyOf(evidence);
    }

    public Dispute with(Status newStatus) {
        return with(newStatus, deadline, evidence, provider);
    }

    Dispute with(Status newStatus, Instant newDeadline) {
        return with(newStatus, newDeadline, evidence, provider);
    }

    Dispute contested(List<Evidence> added, Instant now) {
        return with(
                Status.underReview(null, now),
                deadline,
                Stream.concat(evidence.stream(), added.stream()).toList(),
                provider);
    }

    Dispute with(Status newStatus, Instant newDeadline, Provider newProvider) {
        return with(newStatus, newDeadline, evidence, newProvider);
    }

    private Dispute with(Status newStatus, Instant newDeadline, List<Evidence> newEvidence, Provider newProvider) {
        return new Dispute(
                id,
                version1Id,
                kind,
                order,
                amount,
                filingReason,
                newStatus,
                newDeadline,
                createdAt,
                newEvidence,
                newProvider);
    }
}
