package dev.rejoinder.testing.kit;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.event.ClaimUpdated;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.testing.SettableClock;
import java.util.UUID;

/** Facts about a claim of its own for each test. */
final class Claims {

    private static final ClaimDetails DETAILS = new ClaimDetails(
            ClaimKind.CHARGEBACK,
            new ClaimReferences("P02-1234567-1234567", null, null, null),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            ToldBy.MERCHANT);

    private Claims() {}

    static ClaimReported reported(String merchantId, UUID claimId) {
        return new ClaimReported(
                FactIds.fact(claimId, ClaimReported.TYPE, 1), SettableClock.START, merchantId, claimId, 1, DETAILS);
    }

    static ClaimUpdated updated(String merchantId, UUID claimId, long version) {
        return new ClaimUpdated(
                FactIds.fact(claimId, ClaimUpdated.TYPE, version),
                SettableClock.START,
                merchantId,
                claimId,
                version,
                DETAILS);
    }
}
