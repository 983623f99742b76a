package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who the shopper of these claims and orders was is to be forgotten. A large erasure is told in several facts, one that
 * waits for an open claim as its parts become free.
 *
 * @param claimIds also the ids of their disputes
 * @param orderIds the merchant's order numbers, those without a claim included
 */
public record ShopperErased(
        UUID eventId, Instant occurredAt, String merchantId, UUID erasureId, List<UUID> claimIds, List<String> orderIds)
        implements ErasureFact {

    public static final String TYPE = "shopper.erased.v1";

    public ShopperErased {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(erasureId, "erasureId");
        claimIds = List.copyOf(claimIds);
        orderIds = List.copyOf(orderIds);
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
