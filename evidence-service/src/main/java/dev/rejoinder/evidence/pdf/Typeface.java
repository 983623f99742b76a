package dev.rejoinder.evidence.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The fonts we set text in. All are embedded, so a reader sees what we saw. */
enum Typeface {
    SERIF("Letter Serif", "SourceSerif4-Regular", 400, false),
    SERIF_BOLD("Letter Serif", "SourceSerif4-Semibold", 700, false),
    SERIF_ITALIC("Letter Serif", "SourceSerif4-It", 400, true),
    SANS("Letter Sans", "SourceSans3-Regular", 400, false),
    SANS_BOLD("Letter Sans", "SourceSans3-Semibold", 700, false),
    /** Chinese and Japanese; large, so it takes part only where a text needs it. */
    WIDE("Letter Wide", "DroidSansFallbackFull", 400, false);

    // Of a TrueType file: its header, then an entry for each table that begins with the table's name.
    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    private final String family;
    private final String file;
    private final int weight;
    private final boolean italic;

    Typeface(String family, String file, int weight, boolean italic) {
        this.family = family;
        this.file = file;
        this.weight = weight;
        this.italic = italic;
    }

    static List<Typeface> narrow() {
        return Arrays.stream(values()).filter(face -> face != WIDE).toList();
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    /**
     * The font without its table of ligatures and other substitutes: PDFBox would use it, slowly, and the glyphs it
     * puts in have no character a screen reader or a search could find.
     */
    byte[] read() {
        byte[] font = resource("/fonts/" + file + ".ttf");
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int entry = HEADER; entry < HEADER + tables * ENTRY; entry += ENTRY) {
            if (new String(font, entry, 4, StandardCharsets.ISO_8859_1).equals("GSUB")) {
                font[entry] = 'x';
            }
        }
        return font;
    }

    static byte[] resource(String path) {
        try (InputStream in = Typeface.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
