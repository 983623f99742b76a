package dev.rejoinder.evidence.version;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is not as it was.
 *
 * @param path where in the content, as in {@code shipments[1Z999].deliveredAt}: what is in a list goes by its own id
 * @param before null if it was not there
 * @param after null if it is there no more
 */
record ContentChange(
        String path,
        @Schema(implementation = Object.class) JsonNode before,
        @Schema(implementation = Object.class) JsonNode after) {}
