package dev.rejoinder.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.StoredPacket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PacketZipTest {

    private static final byte[] PDF = {1, 2, 3};

    @Test
    void holdsEveryPartSorted() throws IOException {
        Map<String, byte[]> files = unzipped(PacketZip.of(Printing.parts(Samples.notReceived()), PDF));

        assertThat(files.keySet())
                .containsExactly("content.json", "exhibits/04-proof-of-delivery.png", "manifest.json", "packet.pdf");
        assertThat(files.get("exhibits/04-proof-of-delivery.png")).isEqualTo(Samples.PROOF);
    }

    @Test
    void listsEachPartWithItsHash() throws IOException {
        Map<String, byte[]> files = unzipped(PacketZip.of(Printing.parts(Samples.notReceived()), PDF));

        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.get("version").asInt()).isEqualTo(3);
        assertThat(manifest.get("parts")).hasSize(3).allSatisfy(part -> {
            byte[] bytes = files.get(part.get("name").asText());
            assertThat(part.get("sha256").asText()).isEqualTo(Sha256.of(bytes));
            assertThat(part.get("size").asInt()).isEqualTo(bytes.length);
            assertThat(part.get("time").asText()).isEqualTo("2026-11-02T10:00:00Z");
            assertThat(part.get("origin").asText()).isNotBlank();
        });
    }

    @Test
    void leavesOutAProofThatIsNotTheOneNamed() {
        PacketParts parts =
                PacketParts.of(StoredPacket.of(Samples.notReceived()), (merchantId, sha256) -> new byte[] {0});

        assertThat(parts.complete()).isFalse();
        assertThat(parts.files()).containsOnlyKeys("content.json");
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
