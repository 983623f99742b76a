package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.order.ProductType;
import dev.rejoinder.evidence.requirement.Findings;
import dev.rejoinder.evidence.requirement.Need;
import dev.rejoinder.evidence.requirement.Requirement;
import java.util.List;
import java.util.UUID;

/**
 * What a dispute asks for and what of it is there.
 *
 * @param productType null while the order is not known; the items are then those for a parcel
 */
record RequirementsView(
        UUID disputeId, FilingReason reason, ProductType productType, boolean complete, List<Item> items) {

    record Item(EvidenceKind evidence, Need need, boolean present, String why, String whereToFind) {}

    static RequirementsView of(Dispute dispute, ProductType productType, List<Requirement> asked, Findings findings) {
        List<Item> items = asked.stream()
                .map(requirement -> new Item(
                        requirement.evidence(),
                        requirement.need(),
                        findings.present().contains(requirement.evidence()),
                        requirement.why(),
                        requirement.whereToFind()))
                .toList();
        return new RequirementsView(
                dispute.id(),
                dispute.claim().reason(),
                productType,
                findings.lacks(asked).isEmpty(),
                items);
    }
}
