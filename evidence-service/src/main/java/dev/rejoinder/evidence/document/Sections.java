package dev.rejoinder.evidence.document;

import static dev.rejoinder.evidence.letter.Wording.money;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.evidence.document.Section.Fact;
import dev.rejoinder.evidence.letter.CoverLetters;
import dev.rejoinder.evidence.letter.Exhibit;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out each exhibit. */
class Sections {

    private final PacketContent content;
    private final Wording wording;
    private final Map<String, byte[]> files;

    Sections(PacketContent content, Wording wording, Map<String, byte[]> files) {
        this.content = content;
        this.wording = wording;
        this.files = files;
    }

    Section of(Exhibit exhibit) {
        return switch (exhibit.kind()) {
            case CLAIM -> section(exhibit, claim(), null);
            case ORDER -> section(exhibit, order(), Tables.items(content.order()));
            case SHIPMENT -> section(exhibit, shipment(exhibit.shipment()), Tables.scans(exhibit.shipment(), wording));
            case PROOF_OF_DELIVERY -> file(exhibit, new Facts());
            case GIVEN -> file(exhibit, given(exhibit.item()));
            case TIMELINE -> section(exhibit, List.of(), Tables.timeline(content.timeline(), wording));
        };
    }

    List<Fact> claim() {
        ClaimDetails claim = content.claim();
        ClaimReferences references = claim.references();
        Facts facts = new Facts()
                .add("Kind", CoverLetters.name(claim.kind()))
                .add("Reason", claim.reason() == null ? null : CoverLetters.reason(claim));
        if (claim.networkReasonCode() != null) {
            facts.add(
                    "Reason code of the card network",
                    Wording.capital(claim.networkReasonCode().network()) + " "
                            + claim.networkReasonCode().code());
        }
        return facts.add("Amount in dispute", claim.amount() == null ? null : money(claim.amount()))
                .add("Filed", time(claim.filedAt()))
                .add("Answer due", wording.time(content.deadline().respondBy()) + source(content.deadline()))
                .add("Amazon Pay order reference", references.amazonOrderReference())
                .add("Amazon Pay charge", references.chargeId())
                .add("Amazon Pay dispute", references.disputeId())
                .add("Order number", references.merchantOrderId())
                .add("State at Amazon Pay", claim.amazonState() == null ? null : Wording.sentence(claim.amazonState()))
                .add("The shopper wrote", claim.comment())
                .all();
    }

    private static String source(Deadline deadline) {
        return switch (deadline.source()) {
            case AMAZON_API, AMAZON_MAIL -> ", set by Amazon Pay";
            case MERCHANT -> ", as notified to us";
            case RULE -> ", by our own rule";
        };
    }

    private List<Fact> order() {
        OrderFacts order = content.order();
        Facts facts = new Facts()
                .add("Order number", order.orderId())
                .add("Placed", time(order.placedAt()))
                .add("Kind of product", order.productType() == null ? null : Wording.sentence(order.productType()));
        if (order.shopper() != null) {
            facts.add("Ordered by", order.shopper().name())
                    .add("E-mail", order.shopper().email());
        }
        if (order.deliveryAddress() != null) {
            facts.add("Delivery address", String.join("\n", Wording.lines(order.deliveryAddress())));
        }
        return facts.add("Terms in force", order.policyVersion() == null ? null : "Version " + order.policyVersion())
                .all();
    }

    private List<Fact> shipment(ShipmentFacts shipment) {
        return new Facts()
                .add("Carrier", shipment.carrier())
                .link("Tracking number", shipment.trackingNumber(), shipment.trackingUrl())
                .add("Handed to the carrier", time(shipment.shippedAt()))
                .add("Promised by", time(shipment.promisedBy()))
                .add(
                        "Delivered",
                        shipment.deliveredAt() == null ? "Not recorded" : wording.time(shipment.deliveredAt()))
                .add("Delivered to", shipment.deliveredTo())
                .add("Signed for by", shipment.signedBy())
                .all();
    }

    private Facts given(ItemFacts item) {
        return new Facts()
                .add("What it is", item.description())
                .add("From", item.givenFrom())
                .add("Dated", time(item.originAt()));
    }

    private Section file(Exhibit exhibit, Facts facts) {
        ProofFile file = exhibit.file();
        byte[] bytes = files.get(exhibit.fileName());
        if (bytes == null) {
            facts.add("SHA-256", file.sha256());
            return new Section(
                    exhibit.anchor(),
                    exhibit.name(),
                    exhibit.title(),
                    facts.all(),
                    null,
                    null,
                    "The file could not be read when this packet was made.");
        }
        facts.add("File", exhibit.fileName());
        Optional<Picture> picture = Picture.of(
                file.mediaType(), bytes, exhibit.fileName(), exhibit.title() + ", as the merchant received it");
        return new Section(
                exhibit.anchor(),
                exhibit.name(),
                exhibit.title(),
                facts.all(),
                null,
                picture.orElse(null),
                picture.isPresent() ? null : "The file comes with this packet.");
    }

    private String time(Instant at) {
        return at == null ? null : wording.time(at);
    }

    private static Section section(Exhibit exhibit, List<Fact> facts, Section.Table table) {
        return new Section(exhibit.anchor(), exhibit.name(), exhibit.title(), facts, table, null, null);
    }
}
