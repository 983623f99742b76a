package dev.rejoinder.simulator.payment;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.account.Region;
import dev.rejoinder.simulator.account.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A one-time charge permission with its one charge, captured at once.
 *
 * @param language of the shop, a tag such as {@code de}
 */
public record Order(
        String merchantId,
        Stage stage,
        Region region,
        String chargePermissionId,
        String merchantOrderId,
        Money amount,
        Shopper shopper,
        String language,
        Instant createdAt) {

    private static final Duration SHOPPER_KNOWN = Duration.ofDays(30);
    private static final Duration PERMISSION_LASTS = Duration.ofDays(180);

    public Order {
        requireNonNull(merchantId, "merchantId");
        requireNonNull(stage, "stage");
        requireNonNull(region, "region");
        requireNonNull(chargePermissionId, "chargePermissionId");
        requireNonNull(amount, "amount");
        requireNonNull(shopper, "shopper");
        requireNonNull(language, "language");
        requireNonNull(createdAt, "createdAt");
    }

    public String chargeId() {
        return chargePermissionId + "-C000001";
    }

    /** Amazon forgets who bought after thirty days. */
    public Optional<Shopper> shopperAt(Instant now) {
        return now.isBefore(createdAt.plus(SHOPPER_KNOWN)) ? Optional.of(shopper) : Optional.empty();
    }

    public Instant expiresAt() {
        return createdAt.plus(PERMISSION_LASTS);
    }
}
