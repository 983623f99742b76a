package dev.rejoinder.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private final Map<String, byte[]> parts = new TreeMap<>(
            Map.of("content.json", "{\"a\": 1}".getBytes(UTF_8), "packet.pdf", "%PDF-1.7 and more".getBytes(UTF_8)));

    @TempDir
    Path directory;

    private String said;

    @Test
    void saysThatAllIsAsItWasSent() throws Exception {
        assertThat(verified(packet(manifest()))).isEqualTo(0);
        assertThat(said).contains("as sent    packet.pdf", "All 3 parts");
    }

    @Test
    void noticesEveryFlippedByte() throws Exception {
        byte[] whole = packet(manifest());
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;

            assertThat(verified(flipped)).as("byte %d", at).isNotZero();
        }
    }

    @Test
    void namesThePartThatWasChangedAddedOrTakenAway() throws Exception {
        byte[] manifest = manifest();
        parts.put("packet.pdf", "%PDF-1.7 and less".getBytes(UTF_8));
        parts.put("more.txt", new byte[1]);
        parts.remove("content.json");

        assertThat(verified(packet(manifest))).isEqualTo(1);

        assertThat(said).contains("CHANGED    packet.pdf", "ADDED      more.txt", "MISSING    content.json");
    }

    @Test
    void knowsWhatIsNoPacket() throws Exception {
        assertThat(verified("no archive".getBytes(UTF_8))).isEqualTo(2);
        assertThat(verified(zip(parts))).isEqualTo(2);
        assertThat(said).contains("no manifest.json");
        assertThat(verified(packet("[1".getBytes(UTF_8)))).isEqualTo(2);
    }

    @Test
    void letsNoNameSteerTheTerminal() throws Exception {
        parts.put("a\u001b[31m.txt", new byte[1]);

        assertThat(verified(packet(manifest()))).isZero();

        assertThat(said).contains("a?[31m.txt").doesNotContain("\u001b");
    }

    private int verified(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("packet.zip"), bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int result = Verify.verify(file, new PrintStream(out, true, UTF_8));
        said = out.toString(UTF_8);
        return result;
    }

    private byte[] packet(byte[] manifest) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(parts);
        all.put("manifest.json", manifest);
        return zip(all);
    }

    private byte[] manifest() throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        String listed = parts.entrySet().stream()
                .map(part -> "{\"name\": \"%s\", \"sha256\": \"%s\", \"origin\": null}"
                        .formatted(
                                part.getKey().replace("\u001b", "\\u001b"),
                                HexFormat.of().formatHex(hash.digest(part.getValue()))))
                .collect(Collectors.joining(","));
        return ("{\"disputeId\": \"x\", \"more\": {\"parts\": []}, \"parts\": [" + listed + "]}").getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 11, 2, 10, 0));
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
