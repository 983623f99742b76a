package dev.rejoinder.evidence.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rejoinder.evidence.document.Manifest.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The whole packet as one file. Entries are stored, sorted and dated alike, so the bytes depend on the parts only. */
final class PacketZip {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PacketZip() {}

    static byte[] of(PacketParts parts, byte[] pdf) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(parts, pdf, bytes);
        return bytes.toByteArray();
    }

    static void write(PacketParts parts, byte[] pdf, OutputStream out) {
        Map<String, byte[]> files = new TreeMap<>(parts.files());
        files.put("packet.pdf", pdf);
        Manifest manifest = parts.manifest();
        List<Part> all = new ArrayList<>(manifest.parts());
        all.add(Part.of(
                "packet.pdf",
                pdf,
                "Set from content.json and the merchant's letterhead",
                parts.packet().content().assembledAt()));
        LocalDateTime time = LocalDateTime.ofInstant(parts.packet().content().assembledAt(), ZoneOffset.UTC)
                .withNano(0);
        try {
            Manifest whole = new Manifest(manifest.disputeId(), manifest.version(), all);
            files.put("manifest.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
            zip(files, time, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the packet " + manifest.disputeId(), e);
        }
    }

    private static void zip(Map<String, byte[]> files, LocalDateTime time, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(time);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
