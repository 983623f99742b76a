package dev.rejoinder.evidence.packet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntFunction;

/**
 * A packet's content as it is stored.
 *
 * @param json the very bytes; their hash names this state of the packet
 */
public record StoredPacket(PacketContent content, byte[] json) {

    public static StoredPacket of(PacketContent content) {
        return new StoredPacket(content, PacketJson.write(content));
    }

    static StoredPacket of(byte[] json) {
        return new StoredPacket(PacketJson.read(json), json);
    }

    public String sha256() {
        return Sha256.of(json);
    }

    /** A new one at each call. */
    public ObjectNode tree() {
        return PacketJson.tree(json);
    }

    /** The content as auditors see it: what happened, never to whom. */
    public ObjectNode masked() {
        return Masking.mask(tree());
    }

    /**
     * The content as a page can hold it: an endless text ends after its first part, and says so.
     *
     * @param more says how many characters are left out
     */
    public PacketContent clipped(IntFunction<String> more) {
        return PacketJson.content(Clipping.clip(tree(), more));
    }
}
