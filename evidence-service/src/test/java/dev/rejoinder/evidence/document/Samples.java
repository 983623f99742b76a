package dev.rejoinder.evidence.document;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.NetworkReasonCode;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.evidence.letter.Language;
import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.packet.FilePages;
import dev.rejoinder.evidence.packet.FilePages.PagePicture;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.MailFacts;
import dev.rejoinder.evidence.packet.MailFacts.Direction;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import dev.rejoinder.evidence.packet.OrderFacts.Item;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import dev.rejoinder.evidence.packet.ShipmentFacts.Scan;
import dev.rejoinder.evidence.packet.TimelineEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Packets for tests: a complete one and its variations. */
public final class Samples {

    public static final byte[] PROOF = resource("/proof.png");

    private static final byte[] LETTER = resource("/letter.pdf");
    private static final List<byte[]> LETTER_PAGES = List.of(resource("/letter-1.jpg"), resource("/letter-2.jpg"));

    public static final ProofFiles PROOFS =
            (merchantId, sha256) -> Stream.concat(Stream.of(PROOF, LETTER), LETTER_PAGES.stream())
                    .filter(file -> sha256.equals(Sha256.of(file)))
                    .findFirst()
                    .map(byte[]::clone)
                    .orElse(null);

    public static final Letterhead TEAHOUSE = new Letterhead(
            "Teehaus Nord",
            List.of("Speicherstraße 12", "20457 Hamburg", "Germany"),
            "service@teehaus-nord.example",
            "+49 40 5550 1234",
            "https://teehaus-nord.example",
            "#0B6E4F",
            "TEEHAUS NORD",
            "Europe/Berlin",
            Language.EN);

    private Samples() {}

    public static PacketContent notReceived() {
        return packet(ClaimKind.CHARGEBACK, FilingReason.PRODUCT_NOT_RECEIVED, order(items(1)), List.of(delivered()));
    }

    public static PacketContent underWay() {
        return packet(ClaimKind.A_TO_Z, FilingReason.PRODUCT_NOT_RECEIVED, order(items(2)), List.of(underWayParcel()));
    }

    public static PacketContent noOrder() {
        return packet(ClaimKind.CHARGEBACK, FilingReason.PRODUCT_NOT_RECEIVED, null, List.of());
    }

    public static PacketContent fraud() {
        return packet(ClaimKind.CHARGEBACK, FilingReason.FRAUDULENT, order(items(3)), List.of(delivered()));
    }

    public static PacketContent manyItems() {
        return packet(
                ClaimKind.A_TO_Z, FilingReason.OVERCHARGED, order(items(40)), List.of(delivered(), underWayParcel()));
    }

    public static PacketContent longNames() {
        String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        OrderFacts order = new OrderFacts(
                "ORDER-" + "0123456789".repeat(8),
                at("2026-10-20T08:15:00Z"),
                "PHYSICAL",
                Money.of("1234567.89", "EUR"),
                List.of(
                        new Item("SKU-" + "A1B2C3D4E5".repeat(6), word + " " + word, 1000, Money.of("1234.56", "EUR")),
                        new Item("K-2", "Ένα βιβλίο για το τσάι, чай из самовара, 茶の本", 2, Money.of("19.95", "EUR"))),
                new Shopper("Maximiliane-Friederike " + word, "a".repeat(60) + "@" + "b".repeat(60) + ".example", "de"),
                new Address(
                        "Maximiliane-Friederike Gräfin von und zu " + word,
                        "c/o " + word,
                        "Hinterhaus, 3. Stock links, bei Σωκράτης Παπαδόπουλος",
                        "10115",
                        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                        null,
                        "DE"),
                "2026-01");
        return packet(ClaimKind.CHARGEBACK, FilingReason.UNRECOGNIZED, order, List.of(delivered()));
    }

    public static PacketContent packet(
            ClaimKind kind, FilingReason reason, OrderFacts order, List<ShipmentFacts> shipments) {
        Deadline deadline = kind == ClaimKind.CHARGEBACK
                ? Deadline.told(at("2026-11-12T22:59:00Z"), Deadline.Source.MERCHANT)
                : Deadline.byRule(at("2026-11-09T10:00:00Z"), "default-7-calendar-days");
        ClaimDetails claim = new ClaimDetails(
                kind,
                new ClaimReferences("P02-1234567-1234567", "P02-1234567-1234567-C000001", null, "B-1001"),
                reason,
                kind == ClaimKind.CHARGEBACK ? new NetworkReasonCode("visa", "13.1") : null,
                Money.of("129.90", "EUR"),
                at("2026-11-01T09:20:00Z"),
                deadline,
                new Shopper("Jana Vogt", "jana@example.com", "de"),
                "I have waited for three weeks and nobody answers. Where is my kettle?",
                "ACTION_REQUIRED",
                null,
                false,
                ToldBy.MERCHANT);
        List<TimelineEntry> timeline = new ArrayList<>();
        if (order != null) {
            timeline.add(new TimelineEntry(order.placedAt(), "Order placed", order.orderId()));
        }
        for (ShipmentFacts shipment : shipments) {
            timeline.add(new TimelineEntry(shipment.shippedAt(), "Handed to the carrier", "DHL 00340433836442636597"));
            if (shipment.deliveredAt() != null) {
                timeline.add(new TimelineEntry(shipment.deliveredAt(), "Delivered", "Neighbour, Hauptstr. 7"));
            }
        }
        timeline.add(new TimelineEntry(claim.filedAt(), "Claim filed", null));
        timeline.add(new TimelineEntry(at("2026-11-01T09:20:04Z"), "Claim received by us", "Notice of Amazon Pay"));
        return new PacketContent(
                UUID.fromString("6b1f7a52-4c0e-5d3a-9a41-0d9c3f5e8b21"),
                "teehaus-nord",
                3,
                at("2026-11-02T10:00:00Z"),
                claim,
                deadline,
                order,
                shipments,
                List.of(),
                timeline,
                List.of(),
                List.of(),
                null);
    }

    /** With what the merchant gave besides: a picture that is printed, and a file that only comes along. */
    public static PacketContent given() {
        PacketContent like =
                packet(ClaimKind.CHARGEBACK, FilingReason.PRODUCT_UNACCEPTABLE, order(items(1)), List.of(delivered()));
        ProofFile picture = like.shipments().get(0).proofOfDelivery();
        return given(
                like,
                List.of(
                        correspondence(new ProofFile("application/pdf", 20_480, "ab".repeat(32))),
                        new ItemFacts(EvidenceKind.PRODUCT_DESCRIPTION, "The product page", null, null, picture)));
    }

    /** With a mail that was sent to the shopper. */
    public static PacketContent mail(String words) {
        PacketContent like =
                packet(ClaimKind.CHARGEBACK, FilingReason.PRODUCT_UNACCEPTABLE, order(items(1)), List.of(delivered()));
        return given(like, List.of(mail("About the payment you disputed \u00b7 B-1001", words)));
    }

    static ItemFacts mail(String subject, String words) {
        UUID id = UUID.fromString("0b5f3a0e-6e1c-4f0f-9d52-1c7a9c1b7d10");
        return ItemFacts.ofMail(subject, at("2026-11-01T09:25:00Z"), new MailFacts(id, Direction.TO_SHOPPER, words));
    }

    /** With a file of some pages, of which the first two are printed. */
    public static PacketContent pages(int count) {
        List<PagePicture> shown = LETTER_PAGES.stream()
                .map(page -> new PagePicture(page.length, Sha256.of(page)))
                .toList();
        return given(new ProofFile("application/pdf", LETTER.length, Sha256.of(LETTER), new FilePages(count, shown)));
    }

    static PacketContent given(ProofFile file) {
        return given(
                packet(ClaimKind.CHARGEBACK, FilingReason.PRODUCT_UNACCEPTABLE, order(items(1)), List.of(delivered())),
                List.of(correspondence(file)));
    }

    private static ItemFacts correspondence(ProofFile file) {
        return new ItemFacts(
                EvidenceKind.CORRESPONDENCE,
                "The shopper's messages and our offer to take the kettle back",
                "Ticket 4711",
                at("2026-10-28T14:05:00Z"),
                file);
    }

    private static PacketContent given(PacketContent like, List<ItemFacts> items) {
        return new PacketContent(
                like.disputeId(),
                like.merchantId(),
                like.version(),
                like.assembledAt(),
                like.claim(),
                like.deadline(),
                like.order(),
                like.shipments(),
                items,
                like.timeline(),
                like.has(),
                like.lacks(),
                like.letter());
    }

    public static PacketContent of(String merchantId, UUID disputeId, long version, PacketContent like) {
        return new PacketContent(
                disputeId,
                merchantId,
                version,
                like.assembledAt(),
                like.claim(),
                like.deadline(),
                like.order(),
                like.shipments(),
                like.items(),
                like.timeline(),
                like.has(),
                like.lacks(),
                like.letter());
    }

    public static OrderFacts order(List<Item> items) {
        BigDecimal total = items.stream()
                .map(item -> item.price().value().multiply(BigDecimal.valueOf(item.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderFacts(
                "B-1001",
                at("2026-10-10T09:30:00Z"),
                "PHYSICAL",
                new Money(total, "EUR"),
                items,
                new Shopper("Jana Vogt", "jana@example.com", "de"),
                new Address("Jana Vogt", "Hauptstr. 5", null, "10115", "Berlin", null, "DE"),
                "2026-03");
    }

    public static List<Item> items(int count) {
        List<String> titles = List.of(
                "Cast-iron kettle, 1.2 l, matt black",
                "Darjeeling First Flush 2026, 250 g",
                "Tea towel, linen",
                "Set of six cups with saucers, hand-thrown stoneware in celadon green",
                "Strainer");
        return IntStream.range(0, count)
                .mapToObj(i -> new Item(
                        "K-" + (11 + i),
                        titles.get(i % titles.size()),
                        1 + i % 3,
                        i == 0 ? Money.of("129.90", "EUR") : Money.of((7 + i) + ".50", "EUR")))
                .toList();
    }

    public static ShipmentFacts delivered() {
        return new ShipmentFacts(
                "S-1",
                "DHL",
                "00340433836442636597",
                "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340433836442636597",
                at("2026-10-11T14:05:00Z"),
                at("2026-10-14T20:00:00Z"),
                at("2026-10-13T11:42:00Z"),
                "Neighbour, Hauptstr. 7",
                "Vogt",
                List.of(
                        new Scan(at("2026-10-11T14:05:00Z"), "Hamburg", "The shipment was handed in"),
                        new Scan(at("2026-10-12T03:48:00Z"), "Börnicke", "Processed in the destination parcel centre"),
                        new Scan(at("2026-10-13T11:42:00Z"), "Berlin", "Delivered")),
                new ProofFile("image/png", PROOF.length, Sha256.of(PROOF)));
    }

    public static ShipmentFacts underWayParcel() {
        return new ShipmentFacts(
                "S-2",
                "Hermes",
                "H1001234567890123456",
                null,
                at("2026-10-30T16:00:00Z"),
                at("2026-11-04T20:00:00Z"),
                null,
                null,
                null,
                List.of(new Scan(at("2026-10-31T05:10:00Z"), "Hannover", "In transit")),
                null);
    }

    public static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
