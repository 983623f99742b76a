package dev.rejoinder.evidence.packet;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.evidence.packet.FilePages.PagePicture;
import java.time.Instant;
import java.util.List;

/**
 * One parcel. Everything but its id and scans may be null.
 *
 * @param trackingUrl the carrier's page about this parcel
 * @param deliveredAt null while it is on its way, or nobody knows
 * @param proofOfDelivery null if the merchant gave none
 */
public record ShipmentFacts(
        String shipmentId,
        String carrier,
        String trackingNumber,
        String trackingUrl,
        Instant shippedAt,
        Instant promisedBy,
        Instant deliveredAt,
        String deliveredTo,
        String signedBy,
        List<Scan> scans,
        ProofFile proofOfDelivery) {

    public ShipmentFacts {
        requireNonNull(shipmentId, "shipmentId");
        scans = List.copyOf(scans);
    }

    /** What the carrier noted on the way. */
    public record Scan(Instant at, String place, String description) {}

    /**
     * A stored file; its bytes are found by {@link ProofFiles} under the hash.
     *
     * @param pages null, and not written, if none are printed
     */
    public record ProofFile(
            String mediaType, long size, String sha256, @JsonInclude(JsonInclude.Include.NON_NULL) FilePages pages) {

        public ProofFile(String mediaType, long size, String sha256) {
            this(mediaType, size, sha256, null);
        }

        /** None if none are printed. */
        public List<PagePicture> pagePictures() {
            return pages == null ? List.of() : pages.shown();
        }
    }
}
