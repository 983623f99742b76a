package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import dev.rejoinder.evidence.requirement.PersonalData;
import java.util.Set;

/**
 * Leaves out of a packet what it does not need to tell of the shopper.
 *
 * @param shown what the claim's reason turns on
 */
record Redaction(Set<PersonalData> shown) {

    ClaimDetails of(ClaimDetails claim) {
        return new ClaimDetails(
                claim.kind(),
                claim.references(),
                claim.reason(),
                claim.networkReasonCode(),
                claim.amount(),
                claim.filedAt(),
                claim.deadline(),
                of(claim.shopper()),
                claim.comment(),
                claim.amazonState(),
                claim.amazonReasonCode(),
                claim.lacksDetails(),
                claim.toldBy());
    }

    Shopper of(Shopper shopper) {
        return shopper == null || shown.contains(PersonalData.EMAIL)
                ? shopper
                : new Shopper(shopper.name(), null, shopper.language());
    }

    Address of(Address address) {
        return address == null || shown.contains(PersonalData.ADDRESS)
                ? address
                : new Address(null, null, null, null, null, null, address.country());
    }
}
