package dev.rejoinder.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A packet as a file. Its archive is written in one way only, so that every byte of it is accounted for. */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Packet(byte[] bytes, Map<String, byte[]> parts, LocalDateTime time) {

    private static final long MOST_BYTES = 500L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;

    /** @throws IOException if it is no archive, or one that nobody made as a packet */
    static Packet read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("It is larger than any packet");
        }
        byte[] bytes = Files.readAllBytes(file);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        LocalDateTime time = null;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new IOException("It has more parts than any packet");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                // Parts are stored as they are, so none is larger than the file.
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readNBytes(bytes.length));
                }
                time = entry.getTimeLocal();
            }
        }
        return new Packet(bytes, parts, time);
    }

    /** Where it differs from the archive that its parts make; -1 if it does not. */
    int firstStrangeByte() throws IOException {
        return Arrays.mismatch(bytes, written());
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(time);
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
