package dev.rejoinder.evidence.document;

import static dev.rejoinder.evidence.document.Samples.at;

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
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import dev.rejoinder.evidence.packet.OrderFacts.Item;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import dev.rejoinder.evidence.packet.ShipmentFacts.Scan;
import dev.rejoinder.evidence.packet.TimelineEntry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A shop in each marketplace, and its packet for each reason: a complete one, whose language follows from its address. */
public final class Marketplaces {

    private static final Set<FilingReason> CLAIMED_FROM_AMAZON = Set.of(
            FilingReason.PRODUCT_UNACCEPTABLE,
            FilingReason.PRODUCT_NO_LONGER_NEEDED,
            FilingReason.CREDIT_NOT_PROCESSED,
            FilingReason.OVERCHARGED);

    /** What differs from shop to shop. */
    private record Shop(
            String name,
            List<String> address,
            String email,
            String phone,
            String color,
            String zone,
            String currency,
            List<String> items,
            Address delivery,
            String carrier,
            String trackingNumber,
            List<String> scans,
            String deliveredTo,
            String comment,
            String conversation,
            String conversationFrom,
            String page) {}

    private static final Shop ENGLISH = new Shop(
            "Harbour Tea Company",
            List.of("14 Quayside Lane", "Bristol BS1 4AA", "United Kingdom"),
            "service@harbour-tea.example",
            "+44 117 496 0123",
            "#7A1F3D",
            "Europe/London",
            "GBP",
            List.of("Cast-iron kettle, 1.2 l, matt black", "Darjeeling First Flush 2026, 250 g", "Linen tea towel"),
            new Address("Grace O’Neill", "5 High Street", "Flat 2", "M1 1AE", "Manchester", null, "GB"),
            "Royal Mail",
            "AB123456789GB",
            List.of("Bristol Mail Centre", "Accepted at mail centre", "Manchester", "Delivered"),
            "Neighbour at number 7",
            "I have waited for three weeks and nobody answers. Where is my kettle?",
            "Our messages with the shopper and the offer to take the kettle back",
            "Ticket 4711",
            "The product page");

    private static final Shop GERMAN = new Shop(
            "Teehaus Nord",
            List.of("Speicherstraße 12", "20457 Hamburg", "Deutschland"),
            "service@teehaus-nord.example",
            "+49 40 5550 1234",
            "#0B6E4F",
            "Europe/Berlin",
            "EUR",
            List.of(
                    "Gusseiserner Wasserkessel, 1,2 l, mattschwarz",
                    "Darjeeling First Flush 2026, 250 g",
                    "Geschirrtuch"),
            new Address("Jürgen Weiß", "Königsallee 5", "Hinterhaus", "40212", "Düsseldorf", null, "DE"),
            "DHL",
            "00340433836442636597",
            List.of("Hamburg", "Die Sendung wurde eingeliefert", "Düsseldorf", "Zugestellt"),
            "Nachbarin, Königsallee 7",
            "Ich warte seit drei Wochen und niemand antwortet. Wo bleibt mein Kessel?",
            "Unser Schriftwechsel mit dem Käufer und das Angebot, den Kessel zurückzunehmen",
            "Vorgang 4711",
            "Die Produktseite");

    private static final Shop ITALIAN = new Shop(
            "La Bottega del Tè",
            List.of("Via Garibaldi 21", "16124 Genova", "Italia"),
            "assistenza@bottega-te.example",
            "+39 010 555 0123",
            "#8A3B12",
            "Europe/Rome",
            "EUR",
            List.of(
                    "Bollitore in ghisa, 1,2 l, nero opaco",
                    "Darjeeling First Flush 2026, 250 g",
                    "Canovaccio di lino"),
            new Address("Niccolò D’Angelo", "Corso Umberto I, 5", "Scala B", "80138", "Napoli", "NA", "IT"),
            "BRT",
            "123456789012",
            List.of("Genova", "Spedizione presa in carico", "Napoli", "Consegnata"),
            "Portineria",
            "Aspetto da tre settimane e nessuno risponde. Dov’è il mio bollitore?",
            "La nostra corrispondenza con l’acquirente e l’offerta di riprendere il bollitore",
            "Pratica 4711",
            "La pagina del prodotto");

    private static final Shop SPANISH = new Shop(
            "La Casa del Té",
            List.of("Calle del Pez 12", "28004 Madrid", "España"),
            "atencion@casa-del-te.example",
            "+34 91 555 01 23",
            "#5B3A8C",
            "Europe/Madrid",
            "EUR",
            List.of(
                    "Hervidor de hierro fundido, 1,2 l, negro mate",
                    "Darjeeling First Flush 2026, 250 g",
                    "Paño de lino"),
            new Address("Begoña Ibáñez Núñez", "Gran Vía 5, 3.º izq.", null, "48001", "Bilbao", "Bizkaia", "ES"),
            "Correos",
            "PQ4F6P0700000000148001X",
            List.of("Madrid", "Envío admitido", "Bilbao", "Entregado"),
            "Vecina del tercero",
            "Llevo tres semanas esperando y nadie responde. ¿Dónde está mi hervidor?",
            "Nuestra correspondencia con la compradora y la oferta de aceptar la devolución",
            "Expediente 4711",
            "La página del producto");

    private Marketplaces() {}

    public static Letterhead letterhead(Language language) {
        Shop shop = shop(language);
        return new Letterhead(
                shop.name(), shop.address(), shop.email(), shop.phone(), null, shop.color(), null, shop.zone(), null);
    }

    public static PacketContent packet(Language language, FilingReason reason) {
        Shop shop = shop(language);
        ShipmentFacts shipment = shipment(shop);
        return packet(
                shop, reason, order(shop), List.of(shipment), List.of(correspondence(shop), picture(shop, shipment)));
    }

    /** With a mail to the shopper. */
    public static PacketContent written(Language language, FilingReason reason) {
        Shop shop = shop(language);
        return packet(
                shop,
                reason,
                order(shop),
                List.of(shipment(shop)),
                List.of(Samples.mail(shop.conversationFrom(), shop.conversation())));
    }

    /** Three parcels: one that has arrived, one on its way, and one of which only the number is known. */
    public static PacketContent parcels(Language language) {
        Shop shop = shop(language);
        ShipmentFacts underWay = new ShipmentFacts(
                "S-2",
                null,
                null,
                null,
                at("2026-10-30T16:00:00Z"),
                at("2026-11-08T20:00:00Z"),
                null,
                null,
                null,
                List.of(new Scan(
                        at("2026-10-31T05:10:00Z"),
                        shop.scans().get(0),
                        shop.scans().get(1))),
                null);
        ShipmentFacts numbered = new ShipmentFacts(
                "S-3", shop.carrier(), shop.trackingNumber(), null, null, null, null, null, null, List.of(), null);
        return packet(
                shop,
                FilingReason.PRODUCT_NOT_RECEIVED,
                order(shop),
                List.of(shipment(shop), underWay, numbered),
                List.of());
    }

    /** Nothing is known of the order but the currency it was paid in. */
    public static PacketContent noOrder(Language language) {
        return packet(shop(language), null, null, List.of(), List.of());
    }

    private static PacketContent packet(
            Shop shop, FilingReason reason, OrderFacts order, List<ShipmentFacts> shipments, List<ItemFacts> items) {
        ClaimKind kind =
                reason != null && CLAIMED_FROM_AMAZON.contains(reason) ? ClaimKind.A_TO_Z : ClaimKind.CHARGEBACK;
        Deadline deadline = kind == ClaimKind.CHARGEBACK
                ? Deadline.told(at("2026-11-12T22:59:00Z"), Deadline.Source.AMAZON_API)
                : Deadline.byRule(at("2026-11-09T10:00:00Z"), "default-7-calendar-days");
        ClaimDetails claim = new ClaimDetails(
                kind,
                new ClaimReferences("P02-1234567-1234567", "P02-1234567-1234567-C000001", null, "B-1001"),
                reason,
                kind == ClaimKind.CHARGEBACK ? new NetworkReasonCode("visa", "13.1") : null,
                Money.of("1289.90", shop.currency()),
                at("2026-11-01T09:20:00Z"),
                deadline,
                null,
                shop.comment(),
                "ActionRequired",
                null,
                false,
                ToldBy.AMAZON_API);
        return new PacketContent(
                UUID.fromString("6b1f7a52-4c0e-5d3a-9a41-0d9c3f5e8b21"),
                "tea",
                3,
                at("2026-11-02T10:00:00Z"),
                claim,
                deadline,
                order,
                shipments,
                items,
                timeline(order, shipments, claim),
                List.of(),
                List.of(),
                null);
    }

    /** As it is assembled from an order and its shipments. */
    private static List<TimelineEntry> timeline(OrderFacts order, List<ShipmentFacts> shipments, ClaimDetails claim) {
        Stream<TimelineEntry> placed =
                order == null ? Stream.of() : Stream.of(TimelineEntry.orderPlaced(order.placedAt(), order.orderId()));
        Stream<TimelineEntry> parcels = shipments.stream()
                .filter(shipment -> shipment.shippedAt() != null)
                .flatMap(shipment -> Stream.concat(
                        Stream.of(TimelineEntry.handedOver(
                                shipment.shippedAt(), shipment.carrier(), shipment.trackingNumber())),
                        Stream.concat(
                                shipment.scans().stream()
                                        .map(scan -> new TimelineEntry(scan.at(), scan.description(), scan.place())),
                                shipment.deliveredAt() == null
                                        ? Stream.of()
                                        : Stream.of(TimelineEntry.delivered(
                                                shipment.deliveredAt(), shipment.deliveredTo())))));
        return Stream.concat(Stream.concat(placed, parcels), Stream.of(TimelineEntry.claimFiled(claim.filedAt())))
                .toList();
    }

    private static OrderFacts order(Shop shop) {
        return new OrderFacts(
                "B-1001",
                at("2026-10-10T09:30:00Z"),
                "PHYSICAL",
                Money.of("1289.90", shop.currency()),
                List.of(
                        new Item("K-11", shop.items().get(0), 2, Money.of("600.00", shop.currency())),
                        new Item("K-12", shop.items().get(1), 1, Money.of("64.90", shop.currency())),
                        new Item("K-13", shop.items().get(2), 1, Money.of("25.00", shop.currency()))),
                new Shopper(shop.delivery().name(), "shopper@example.com", null),
                shop.delivery(),
                "2026-03");
    }

    private static ShipmentFacts shipment(Shop shop) {
        return new ShipmentFacts(
                "S-1",
                shop.carrier(),
                shop.trackingNumber(),
                "https://carrier.example/" + shop.trackingNumber(),
                at("2026-10-11T14:05:00Z"),
                at("2026-10-14T20:00:00Z"),
                at("2026-10-13T11:42:00Z"),
                shop.deliveredTo(),
                shop.delivery().name(),
                List.of(
                        new Scan(
                                at("2026-10-11T14:05:00Z"),
                                shop.scans().get(0),
                                shop.scans().get(1)),
                        new Scan(
                                at("2026-10-13T11:42:00Z"),
                                shop.scans().get(2),
                                shop.scans().get(3))),
                new ProofFile("image/png", Samples.PROOF.length, Sha256.of(Samples.PROOF)));
    }

    private static ItemFacts correspondence(Shop shop) {
        return new ItemFacts(
                EvidenceKind.CORRESPONDENCE,
                shop.conversation(),
                shop.conversationFrom(),
                at("2026-10-28T14:05:00Z"),
                new ProofFile("application/pdf", 20_480, "ab".repeat(32)));
    }

    private static ItemFacts picture(Shop shop, ShipmentFacts shipment) {
        return new ItemFacts(EvidenceKind.PRODUCT_DESCRIPTION, shop.page(), null, null, shipment.proofOfDelivery());
    }

    private static Shop shop(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case DE -> GERMAN;
            case IT -> ITALIAN;
            case ES -> SPANISH;
        };
    }
}
