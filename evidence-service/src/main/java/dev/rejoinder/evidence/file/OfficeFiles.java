package dev.rejoinder.evidence.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Documents of today's office programs, which are ZIP archives. They are looked through and never unpacked to anywhere. */
final class OfficeFiles {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final String SPREADSHEET = FileKind.ODS.mediaType();

    private OfficeFiles() {}

    static FileKind kind(byte[] file) throws Unreadable {
        Set<String> names = new HashSet<>();
        String declared = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry != null && entry.getName().equals("mimetype")) {
                declared = new String(zip.readNBytes(SPREADSHEET.length() + 1), US_ASCII).strip();
            }
            long unpacked = 0;
            byte[] buffer = new byte[BUFFER];
            while (entry != null) {
                if (names.size() >= MOST_ENTRIES) {
                    throw new Unreadable("has more than " + MOST_ENTRIES + " parts");
                }
                names.add(entry.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Unreadable("unpacks to more than " + MOST_UNPACKED / 1024 / 1024 + " MB");
                    }
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("is not a document that can be opened");
        }
        if (SPREADSHEET.equals(declared)) {
            return FileKind.ODS;
        }
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("word/document.xml")) {
                return FileKind.DOCX;
            }
            if (names.contains("xl/workbook.xml")) {
                return FileKind.XLSX;
            }
        }
        throw new Unreadable("is an archive: send the files in it one by one");
    }

    static byte[] checked(byte[] file) throws Unreadable {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                boolean acts = name.endsWith("vbaproject.bin")
                        || name.contains("/embeddings/")
                        || name.contains("/activex/")
                        || name.startsWith("basic/")
                        || name.startsWith("scripts/")
                        || name.endsWith(".zip");
                if (acts) {
                    throw new Unreadable("holds macros or another file: save it as PDF and send that");
                }
                if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                    throw new Unreadable("holds parts with a path that leads elsewhere");
                }
            }
            return file;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("is not a document that can be opened");
        }
    }
}
