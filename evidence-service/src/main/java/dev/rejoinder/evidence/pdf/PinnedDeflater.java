package dev.rejoinder.evidence.pdf;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Compresses in pure Java: the native zlib of each Java version and system may pack the same bytes differently. */
final class PinnedDeflater {

    private static final int FAST = 3;
    private static final int BUFFER = 8192;

    private PinnedDeflater() {}

    /** Packs a stream anew if it is deflated; others (JPEG) stay as they are. */
    static void repack(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        byte[] plain;
        if (filters == null) {
            try (var in = stream.createRawInputStream()) {
                plain = in.readAllBytes();
            }
        } else if (COSName.FLATE_DECODE.equals(filters)) {
            try (var in = new InflaterInputStream(stream.createRawInputStream())) {
                plain = in.readAllBytes();
            }
        } else {
            return;
        }
        // Metadata stays readable for tools that look for it in the bytes.
        boolean metadata = COSName.METADATA.equals(stream.getItem(COSName.TYPE));
        stream.removeItem(COSName.FILTER);
        try (var out = stream.createRawOutputStream()) {
            out.write(metadata ? plain : deflate(plain));
        }
        if (!metadata) {
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        }
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 16);
        try (var out = new DeflaterOutputStream(packed, new Deflater(FAST), BUFFER, true)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
