package dev.rejoinder.evidence.proof;

import dev.rejoinder.evidence.file.CheckedFile;
import dev.rejoinder.evidence.file.FileChecks;
import dev.rejoinder.evidence.file.FileKind;
import dev.rejoinder.evidence.file.FileUse;
import dev.rejoinder.evidence.file.StoredFiles;
import dev.rejoinder.evidence.file.Unreadable;
import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.evidence.order.Shipment;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.pages.PagePictures;
import dev.rejoinder.kit.problem.Gone;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Unprocessable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Puts the carrier's record to its shipment. */
@ApplicationScoped
class ProofsOfDelivery {

    private static final String FIELD = "body";
    private static final Set<FileKind> WELCOME = EnumSet.of(FileKind.PDF, FileKind.JPG, FileKind.PNG);

    private final MatchLock lock;
    private final Orders orders;
    private final StoredFiles files;
    private final PagePictures pictures;

    ProofsOfDelivery(MatchLock lock, Orders orders, StoredFiles files, PagePictures pictures) {
        this.lock = lock;
        this.orders = orders;
        this.files = files;
        this.pictures = pictures;
    }

    /** The file is looked at and drawn before the transaction begins, because that takes a while. */
    Shipment.Proof put(OrderKey order, String shipmentId, byte[] file, String by) {
        shipment(order, shipmentId);
        CheckedFile checked = pictures.with(checked(file));
        Shipment.Proof proof =
                new Shipment.Proof(checked.kind().mediaType(), checked.content().length, Sha256.of(checked.content()));
        QuarkusTransaction.requiringNew().run(() -> {
            // First the lock: a file that is being forgotten is kept anew after that. Then the file: a packet shows its
            // pages.
            lock.share(order.merchantId());
            files.keep(order.merchantId(), proof.sha256(), checked, FileUse.ofOrder(order.orderId()));
            orders.attach(order, shipmentId, proof, by);
        });
        return proof;
    }

    StoredFiles.Stored get(OrderKey order, String shipmentId) {
        Shipment.Proof proof = shipment(order, shipmentId).proofOfDelivery();
        return Optional.ofNullable(proof)
                .map(named -> files.find(order.merchantId(), named.sha256())
                        .orElseThrow(() -> new Gone("The file was erased; its hash is left: " + named.sha256())))
                .orElseThrow(() -> new NotFound("proof of delivery of shipment", shipmentId));
    }

    private Shipment shipment(OrderKey order, String shipmentId) {
        return orders.shipment(order, shipmentId).orElseThrow(() -> new NotFound("shipment", shipmentId));
    }

    private static CheckedFile checked(byte[] file) {
        try {
            return FileChecks.check(file, WELCOME);
        } catch (Unreadable e) {
            throw Unprocessable.field(FIELD, e.getMessage());
        }
    }
}
