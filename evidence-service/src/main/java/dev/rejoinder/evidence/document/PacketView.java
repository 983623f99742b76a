package dev.rejoinder.evidence.document;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;

/**
 * A packet as JSON.
 *
 * @param content as stored, letter by letter, or masked for who sees no personal data
 * @param manifest the parts that need no printing: the ZIP's own also lists packet.pdf
 */
@RegisterForReflection
record PacketView(@JsonRawValue String content, Manifest manifest) {

    static PacketView of(PacketParts parts) {
        return new PacketView(new String(parts.packet().json(), StandardCharsets.UTF_8), parts.manifest());
    }

    static PacketView masked(PacketParts parts) {
        return new PacketView(parts.packet().masked().toString(), parts.manifest());
    }
}
