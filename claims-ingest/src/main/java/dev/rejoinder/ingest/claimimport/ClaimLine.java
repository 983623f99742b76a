package dev.rejoinder.ingest.claimimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.FactIds;

/**
 * What a line says of a claim.
 *
 * @param number of the line
 * @param data the same as a form would have it
 * @param credited true if the money came back to the merchant
 */
record ClaimLine(int number, ClaimDetails details, ObjectNode data, boolean credited) {

    ClaimReferences names() {
        return details.references();
    }

    /** The same for every line about the same claim, in whatever file it comes again. */
    String sourceId() {
        ClaimReferences names = names();
        return "import:"
                + FactIds.of(
                        details.kind().name(),
                        String.valueOf(names.disputeId()),
                        String.valueOf(names.chargeId()),
                        String.valueOf(names.amazonOrderReference()),
                        String.valueOf(names.merchantOrderId()));
    }

    byte[] form() {
        return data.toString().getBytes(UTF_8);
    }
}
