package dev.rejoinder.evidence.proof;

import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.evidence.order.Shipment;
import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Keeps the files that show deliveries, each under its hash, so the same file is kept once. A file that was replaced stays:
 * a packet sent earlier names it.
 */
@ApplicationScoped
class ProofsOfDelivery implements ProofFiles {

    record Stored(String mediaType, byte[] content) {}

    private static final String FIELD = "body";

    private static final String INSERT =
            """
            insert into proof_of_delivery (merchant_id, sha256, media_type, content, stored_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Orders orders;
    private final Sql sql;
    private final Clock clock;

    ProofsOfDelivery(Orders orders, Sql sql, Clock clock) {
        this.orders = orders;
        this.sql = sql;
        this.clock = clock;
    }

    /** The file is looked at before the transaction begins, because a large picture takes a while. */
    Shipment.Proof put(OrderKey order, String shipmentId, byte[] file, String by) {
        shipment(order, shipmentId);
        String mediaType =
                MediaType.of(file).orElseThrow(() -> Unprocessable.field(FIELD, "is none of PDF, JPEG and PNG"));
        byte[] content = checked(mediaType, file);
        Shipment.Proof proof = new Shipment.Proof(mediaType, content.length, sha256(content));
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(INSERT, order.merchantId(), proof.sha256(), mediaType, content, clock.instant());
            orders.attach(order, shipmentId, proof, by);
        });
        return proof;
    }

    Stored get(OrderKey order, String shipmentId) {
        Shipment.Proof proof = shipment(order, shipmentId).proofOfDelivery();
        return Optional.ofNullable(proof)
                .flatMap(named -> find(order.merchantId(), named.sha256()))
                .orElseThrow(() -> new NotFound("proof of delivery of shipment", shipmentId));
    }

    @Override
    public byte[] read(String merchantId, String sha256) {
        return find(merchantId, sha256).map(Stored::content).orElse(null);
    }

    private Optional<Stored> find(String merchantId, String sha256) {
        return sql.first(
                "select media_type, content from proof_of_delivery where merchant_id = ? and sha256 = ?",
                row -> new Stored(row.text("media_type"), row.bytes("content")),
                merchantId,
                sha256);
    }

    private Shipment shipment(OrderKey order, String shipmentId) {
        return orders.shipment(order, shipmentId).orElseThrow(() -> new NotFound("shipment", shipmentId));
    }

    private static byte[] checked(String mediaType, byte[] file) {
        try {
            return mediaType.equals(MediaType.PDF) ? Pdfs.checked(file) : Images.encodedAnew(file, mediaType);
        } catch (Unreadable e) {
            throw Unprocessable.field(FIELD, e.getMessage());
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
