package dev.rejoinder.evidence.packet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The content as JSON. It has its own mapper: the bytes are hashed, so no setting of the service may change them. */
final class PacketJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PacketJson() {}

    static byte[] write(PacketContent content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write the content of packet " + content.disputeId(), e);
        }
    }

    static PacketContent read(byte[] json) {
        try {
            return JSON.readValue(json, PacketContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the content of a packet", e);
        }
    }

    static ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the content of a packet", e);
        }
    }

    static PacketContent content(ObjectNode tree) {
        return JSON.convertValue(tree, PacketContent.class);
    }
}
