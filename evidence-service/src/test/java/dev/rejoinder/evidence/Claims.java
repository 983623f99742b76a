package dev.rejoinder.evidence;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimMerged;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.ClaimUpdated;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import java.time.Instant;
import java.util.UUID;

/** One claim as claims-ingest would tell it. */
public class Claims {

    public static final Instant FILED = Instant.parse("2026-11-20T08:00:00Z");
    public static final Deadline TOLD = Deadline.told(Instant.parse("2026-11-27T08:00:00Z"), Deadline.Source.MERCHANT);

    private final UUID id = UUID.randomUUID();
    private final Shop shop;
    private final ClaimReferences references;
    private ClaimKind kind = ClaimKind.CHARGEBACK;
    private Instant filedAt = FILED;
    private FilingReason reason = FilingReason.PRODUCT_NOT_RECEIVED;
    private Deadline deadline = TOLD;
    private String amount = "129.90";
    private String amazonState;
    private String amazonReasonCode;
    private Shopper shopper = new Shopper("J. Vogt", "claimed@example.com", "de");
    private String comment = "It never came";

    public Claims(Shop shop) {
        this(shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), null, null));
    }

    public Claims(Shop shop, ClaimReferences references) {
        this.shop = shop;
        this.references = references;
    }

    /** One that Amazon's API knows by an id. */
    public static Claims withDisputeId(Shop shop) {
        return new Claims(
                shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null));
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return shop.merchantId() + ":" + id;
    }

    public Claims kind(ClaimKind newKind) {
        kind = newKind;
        return this;
    }

    public Claims filedAt(Instant newFiledAt) {
        filedAt = newFiledAt;
        return this;
    }

    public Claims reason(FilingReason newReason) {
        reason = newReason;
        return this;
    }

    public Claims deadline(Deadline newDeadline) {
        deadline = newDeadline;
        return this;
    }

    public Claims amount(String newAmount) {
        amount = newAmount;
        return this;
    }

    public Claims shopper(Shopper newShopper, String newComment) {
        shopper = newShopper;
        comment = newComment;
        return this;
    }

    public Claims amazonSays(String state, String reasonCode) {
        amazonState = state;
        amazonReasonCode = reasonCode;
        return this;
    }

    public ClaimFact reported() {
        return new ClaimReported(FactIds.fact(id, ClaimReported.TYPE, 1), FILED, shop.merchantId(), id, 1, details());
    }

    public ClaimFact updated(long version) {
        return new ClaimUpdated(
                FactIds.fact(id, ClaimUpdated.TYPE, version), FILED, shop.merchantId(), id, version, details());
    }

    public ClaimFact resolved(long version, ClaimOutcome outcome) {
        return new ClaimResolved(
                FactIds.fact(id, ClaimResolved.TYPE, version),
                FILED,
                shop.merchantId(),
                id,
                version,
                details(),
                outcome);
    }

    public ClaimFact merged(long version, UUID into) {
        UUID eventId = FactIds.fact(id, ClaimMerged.TYPE, version);
        return new ClaimMerged(eventId, FILED, shop.merchantId(), id, version, details(), into);
    }

    private ClaimDetails details() {
        return new ClaimDetails(
                kind,
                references,
                reason,
                null,
                Money.of(amount, "EUR"),
                filedAt,
                deadline,
                shopper,
                comment,
                amazonState,
                amazonReasonCode,
                false,
                ToldBy.MERCHANT);
    }
}
