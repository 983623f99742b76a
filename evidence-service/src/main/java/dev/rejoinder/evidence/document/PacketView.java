package dev.rejoinder.evidence.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A packet as JSON.
 *
 * @param content as stored, letter by letter, or masked for who sees no personal data; null if it was erased
 * @param manifest the parts that need no printing: the ZIP's own also lists packet.pdf
 * @param erasedAt when its shopper was forgotten; left out if that has not happened
 */
@RegisterForReflection
record PacketView(
        @JsonRawValue String content, Manifest manifest, @JsonInclude(JsonInclude.Include.NON_NULL) Instant erasedAt) {

    static PacketView of(PacketParts parts) {
        return new PacketView(new String(parts.packet().json(), StandardCharsets.UTF_8), parts.manifest(), null);
    }

    static PacketView masked(PacketParts parts) {
        return new PacketView(parts.packet().masked().toString(), parts.manifest(), null);
    }
}
