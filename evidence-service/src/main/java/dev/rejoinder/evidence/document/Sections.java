package dev.rejoinder.evidence.document;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.evidence.document.Section.Fact;
import dev.rejoinder.evidence.letter.CoverLetters;
import dev.rejoinder.evidence.letter.Exhibit;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.packet.FilePages;
import dev.rejoinder.evidence.packet.FilePages.PagePicture;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lays out each exhibit. */
class Sections {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");

    private final PacketContent content;
    private final Wording wording;
    private final Tables tables;
    private final Map<String, byte[]> files;
    private final PagePrints pages;

    Sections(PacketContent content, Wording wording, Map<String, byte[]> files, PagePrints pages) {
        this.content = content;
        this.wording = wording;
        this.tables = new Tables(wording);
        this.files = files;
        this.pages = pages;
    }

    Section of(Exhibit exhibit) {
        return switch (exhibit.kind()) {
            case CLAIM -> section(exhibit, claim(), null);
            case ORDER -> section(exhibit, order(), tables.items(content.order()));
            case SHIPMENT -> section(exhibit, shipment(exhibit.shipment()), tables.scans(exhibit.shipment()));
            case PROOF_OF_DELIVERY -> file(exhibit, new Facts(wording));
            case GIVEN -> exhibit.isMail() ? mail(exhibit) : file(exhibit, given(exhibit.item()));
            case TIMELINE -> section(exhibit, List.of(), tables.timeline(content));
        };
    }

    List<Fact> claim() {
        ClaimDetails claim = content.claim();
        ClaimReferences references = claim.references();
        Facts facts = new Facts(wording)
                .add("kind", wording.code("kind", claim.kind()))
                .add("reason", claim.reason() == null ? null : CoverLetters.reason(claim, wording));
        if (claim.networkReasonCode() != null) {
            facts.add(
                    "network_reason_code",
                    Wording.capital(claim.networkReasonCode().network()) + " "
                            + claim.networkReasonCode().code());
        }
        return facts.add("amount", claim.amount() == null ? null : wording.money(claim.amount()))
                .add("filed", time(claim.filedAt()))
                .add("due", due(content.deadline()))
                .add("amazon_order", references.amazonOrderReference())
                .add("amazon_charge", references.chargeId())
                .add("amazon_dispute", references.disputeId())
                .add("order", references.merchantOrderId())
                .add("amazon_state", claim.amazonState() == null ? null : wording.state(claim.amazonState()))
                .add("comment", claim.comment())
                .all();
    }

    private String due(Deadline deadline) {
        String key =
                switch (deadline.source()) {
                    case AMAZON_API, AMAZON_MAIL -> "due.amazon";
                    case MERCHANT -> "due.merchant";
                    case RULE -> "due.rule";
                };
        return wording.say(key, Map.of("at", wording.time(deadline.respondBy())));
    }

    private List<Fact> order() {
        OrderFacts order = content.order();
        Facts facts = new Facts(wording)
                .add("order", order.orderId())
                .add("placed", time(order.placedAt()))
                .add("product_type", order.productType() == null ? null : wording.productType(order.productType()));
        if (order.shopper() != null) {
            facts.add("shopper", order.shopper().name())
                    .add("email", order.shopper().email());
        }
        if (order.deliveryAddress() != null) {
            facts.add("address", String.join("\n", wording.lines(order.deliveryAddress())));
        }
        String version = order.policyVersion();
        return facts.add("policy", version == null ? null : wording.say("policy.version", Map.of("version", version)))
                .all();
    }

    private List<Fact> shipment(ShipmentFacts shipment) {
        return new Facts(wording)
                .add("carrier", shipment.carrier())
                .link("tracking_number", shipment.trackingNumber(), shipment.trackingUrl())
                .add("shipped", time(shipment.shippedAt()))
                .add("promised", time(shipment.promisedBy()))
                .add(
                        "delivered",
                        shipment.deliveredAt() == null
                                ? wording.say("delivered.unknown")
                                : wording.time(shipment.deliveredAt()))
                .add("delivered_to", shipment.deliveredTo())
                .add("signed_by", shipment.signedBy())
                .all();
    }

    private Facts given(ItemFacts item) {
        return new Facts(wording)
                .add("description", item.description())
                .add("given_from", item.givenFrom())
                .add("dated", time(item.originAt()));
    }

    private Section mail(Exhibit exhibit) {
        ItemFacts item = exhibit.item();
        Facts facts = new Facts(wording)
                .add("given_from", wording.code("part.mail", item.mail().direction()))
                .add("sent", time(item.originAt()))
                .add("subject", item.description())
                .add("file", exhibit.fileName());
        List<String> words = PARAGRAPHS
                .splitAsStream(item.mail().words())
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        return new Section(
                exhibit.anchor(),
                wording.name(exhibit),
                wording.title(exhibit),
                facts.all(),
                words,
                null,
                null,
                List.of(),
                null);
    }

    private Section file(Exhibit exhibit, Facts facts) {
        ProofFile file = exhibit.file();
        byte[] bytes = files.get(exhibit.fileName());
        if (bytes == null) {
            facts.add("sha256", file.sha256());
            return section(exhibit, facts, null, List.of(), wording.say("file.unreadable"));
        }
        facts.add("file", exhibit.fileName());
        if (pages.has(file)) {
            return section(exhibit, facts, null, pages(exhibit), others(file.pages()));
        }
        Optional<Picture> picture = Picture.of(
                file.mediaType(),
                bytes,
                exhibit.fileName(),
                wording.say("picture", Map.of("title", wording.title(exhibit))));
        boolean isLeftOut = file.pages() != null && pages.leftOut();
        return section(
                exhibit,
                facts,
                picture.orElse(null),
                List.of(),
                picture.isPresent() ? null : wording.say(isLeftOut ? "pages.left_out" : "file.along"));
    }

    private List<Section.Page> pages(Exhibit exhibit) {
        List<PagePicture> shown = exhibit.file().pagePictures();
        List<Section.Page> printed = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String source = shown.get(i).sha256();
            Map<String, Object> place = new HashMap<>(
                    Map.of("page", i + 1, "pages", exhibit.file().pages().count(), "exhibit", wording.name(exhibit)));
            String caption = wording.say("pages.caption", place);
            place.put("title", wording.title(exhibit));
            Picture.ofPage(pages.images().get(source), source, wording.say("pages.picture", place))
                    .ifPresent(picture -> printed.add(new Section.Page(picture, caption)));
        }
        return printed;
    }

    /** Which pages are not printed; the file has them all. */
    private String others(FilePages file) {
        int first = file.shown().size() + 1;
        return first > file.count()
                ? null
                : wording.say(
                        "pages.others",
                        Map.of("others", file.count() - first + 1, "first", first, "last", file.count()));
    }

    private String time(Instant at) {
        return at == null ? null : wording.time(at);
    }

    private Section section(Exhibit exhibit, List<Fact> facts, Section.Table table) {
        return new Section(
                exhibit.anchor(),
                wording.name(exhibit),
                wording.title(exhibit),
                facts,
                List.of(),
                table,
                null,
                List.of(),
                null);
    }

    private Section section(Exhibit exhibit, Facts facts, Picture picture, List<Section.Page> pages, String note) {
        return new Section(
                exhibit.anchor(),
                wording.name(exhibit),
                wording.title(exhibit),
                facts.all(),
                List.of(),
                null,
                picture,
                pages,
                note);
    }
}
