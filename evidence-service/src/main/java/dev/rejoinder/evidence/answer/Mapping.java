package dev.rejoinder.evidence.answer;

import static java.util.stream.Collectors.joining;

import dev.rejoinder.amazonpay.EvidenceType;
import dev.rejoinder.amazonpay.FileType;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.file.FileKind;
import dev.rejoinder.evidence.letter.Exhibit;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A packet in Amazon's ten evidence types. The printed packet goes as {@code Other} and holds everything; what Amazon has a
 * type for goes by that type as well, because a type is what a case worker sees first.
 *
 * @param proofs files besides the printed packet
 * @param onlyInThePdf what the packet tells and no type of Amazon's takes
 * @see <a href="https://developer.amazon.com/docs/amazon-pay-checkout/manage-disputes.html">Manage disputes</a>
 */
record Mapping(List<SentEvidence> evidence, List<SentFile> proofs, List<String> onlyInThePdf) {

    static final String PDF = "packet.pdf";

    /** No limit of Amazon's is known; what is longer is left to the PDF as a whole, never cut. */
    private static final int MOST_CHARACTERS = 1_000;

    private static final String DIGITAL = "DIGITAL";
    private static final Set<FileType> PICTURES = Set.of(FileType.JPG, FileType.PNG);

    static Mapping of(PacketContent packet, Channel channel) {
        return channel == Channel.MAIL ? ofMail(packet) : of(packet);
    }

    /** Pictures are whole in the printed packet. Of other files it shows some pages or none, so they go along. */
    private static Mapping ofMail(PacketContent packet) {
        Map<String, SentFile> files = new LinkedHashMap<>();
        for (Exhibit exhibit : Exhibits.of(packet).files()) {
            ProofFile file = exhibit.file();
            type(file).filter(type -> !PICTURES.contains(type)).ifPresent(type -> {
                String name = exhibit.fileName().substring(exhibit.fileName().lastIndexOf('/') + 1);
                files.putIfAbsent(file.sha256(), new SentFile(name, type, file.size(), file.sha256(), file.sha256()));
            });
        }
        List<SentEvidence> evidence = Stream.concat(
                        Stream.of(PDF), files.values().stream().map(SentFile::name))
                .map(name -> new SentEvidence(EvidenceType.OTHER, name, null))
                .toList();
        return new Mapping(evidence, List.copyOf(files.values()), List.of());
    }

    /** @param file may be null */
    private static Optional<FileType> type(ProofFile file) {
        return Optional.ofNullable(file)
                .flatMap(given -> FileKind.ofMediaType(given.mediaType()))
                .map(kind -> FileType.valueOf(kind.name()));
    }

    static Mapping of(PacketContent packet) {
        Collector collector = new Collector();
        collector.file(EvidenceType.OTHER, PDF);
        List<ShipmentFacts> shipments = packet.shipments();
        collector.text(EvidenceType.CARRIER_NAME, "carriers", joined(shipments, ShipmentFacts::carrier));
        collector.text(
                EvidenceType.TRACKING_NUMBER, "tracking numbers", joined(shipments, ShipmentFacts::trackingNumber));
        collector.text(EvidenceType.CUSTOMER_SIGNATURE, "signatures", joined(shipments, ShipmentFacts::signedBy));
        shipments.forEach(shipment -> collector.file(EvidenceType.CUSTOMER_SIGNATURE, shipment.proofOfDelivery()));
        packet.items().forEach(item -> collector.file(type(item.kind()), item.file()));
        OrderFacts order = packet.order();
        if (order != null) {
            collector.text(EvidenceType.RECEIPT, "receipt", receipt(order));
            collector.text(EvidenceType.PRODUCT_DESCRIPTION, "items", items(order));
            collector.text(EvidenceType.CANCELLATION_POLICY, "policy", order.policyVersion());
            if (DIGITAL.equals(order.productType())) {
                collector.text(
                        EvidenceType.DOWNLOAD_DATE_TIME,
                        "download times",
                        joined(shipments, shipment -> Objects.toString(shipment.deliveredAt(), null)));
            }
        }
        collector.onlyInThePdf.addAll(withoutType(packet));
        return new Mapping(
                collector.evidence, List.copyOf(collector.proofs.values()), List.copyOf(collector.onlyInThePdf));
    }

    private static EvidenceType type(EvidenceKind kind) {
        return switch (kind) {
            case PRODUCT_DESCRIPTION -> EvidenceType.PRODUCT_DESCRIPTION;
            case PROOF_OF_DELIVERY, SIGNATURE -> EvidenceType.CUSTOMER_SIGNATURE;
            case TRACKING_NUMBER, SHIPPED_DATE, DELIVERY_DATE -> EvidenceType.TRACKING_NUMBER;
            case CARRIER -> EvidenceType.CARRIER_NAME;
            case DOWNLOAD_LOG -> EvidenceType.DOWNLOAD_DATE_TIME;
            case ORDER_RECORD, SECOND_ORDER_RECORD, AGREED_TOTAL, REFUND_RECORD -> EvidenceType.RECEIPT;
            case REFUND_POLICY, CANCELLATION_POLICY, CANCELLATION_RECORD -> EvidenceType.CANCELLATION_POLICY;
            case DELIVERY_ADDRESS, CORRESPONDENCE -> EvidenceType.OTHER;
        };
    }

    private static List<String> withoutType(PacketContent packet) {
        boolean isDigital =
                packet.order() != null && DIGITAL.equals(packet.order().productType());
        List<ShipmentFacts> shipments = packet.shipments();
        return Stream.of(
                        packet.order() != null && packet.order().deliveryAddress() != null ? "delivery address" : null,
                        any(shipments, ShipmentFacts::shippedAt) ? "shipping dates" : null,
                        any(shipments, ShipmentFacts::promisedBy) ? "promised dates" : null,
                        !isDigital && any(shipments, ShipmentFacts::deliveredAt) ? "delivery dates" : null,
                        any(shipments, ShipmentFacts::deliveredTo) ? "places of delivery" : null,
                        packet.items().stream().anyMatch(item -> item.mail() != null) ? "mails with the shopper" : null,
                        shipments.stream()
                                        .anyMatch(shipment -> !shipment.scans().isEmpty())
                                ? "carrier scans"
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean any(List<ShipmentFacts> shipments, Function<ShipmentFacts, ?> fact) {
        return shipments.stream().map(fact).anyMatch(Objects::nonNull);
    }

    private static String joined(List<ShipmentFacts> shipments, Function<ShipmentFacts, String> fact) {
        return shipments.stream().map(fact).filter(Objects::nonNull).distinct().collect(joining(", "));
    }

    private static String receipt(OrderFacts order) {
        return Stream.of(
                        order.orderId(),
                        order.placedAt(),
                        order.total() == null ? null : order.total().shown())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(joining("; "));
    }

    private static String items(OrderFacts order) {
        return order.items().stream()
                .map(item -> item.quantity() + " x " + item.title())
                .collect(joining("; "));
    }

    private static final class Collector {

        private final List<SentEvidence> evidence = new ArrayList<>();
        private final Map<String, SentFile> proofs = new LinkedHashMap<>();
        private final List<String> onlyInThePdf = new ArrayList<>();

        void file(EvidenceType type, String name) {
            evidence.add(new SentEvidence(type, name, null));
        }

        void text(EvidenceType type, String what, String text) {
            if (text == null || text.isBlank()) {
                return;
            }
            if (text.length() > MOST_CHARACTERS) {
                onlyInThePdf.add(what);
            } else {
                evidence.add(new SentEvidence(type, null, text));
            }
        }

        /** The same file twice is sent once, under the type it had first. */
        void file(EvidenceType type, ProofFile given) {
            Mapping.type(given).ifPresent(fileType -> {
                String name = "exhibit-" + (proofs.size() + 1) + "." + fileType.extension();
                proofs.computeIfAbsent(given.sha256(), hash -> {
                    file(type, name);
                    return new SentFile(name, fileType, given.size(), hash, hash);
                });
            });
        }
    }
}
