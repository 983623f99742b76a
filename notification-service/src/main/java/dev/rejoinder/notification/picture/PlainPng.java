package dev.rejoinder.notification.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes a picture of four colours as a PNG (RFC 2083) without any compression: what a library compresses to depends on its
 * version, and the same facts are to give the same bytes on every machine.
 */
final class PlainPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS = 2;
    private static final int INDEXED = 3;
    private static final int LONGEST_BLOCK = 0xFFFF;

    private PlainPng() {}

    /**
     * @param colors up to four, as {@code 0xRRGGBB}
     * @param rows four points to a byte, the first in the highest bits
     */
    static byte[] of(int width, int height, int[] colors, byte[] rows) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) BITS)
                        .put((byte) INDEXED)
                        .array());
        ByteBuffer palette = ByteBuffer.allocate(3 * colors.length);
        for (int color : colors) {
            palette.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
        }
        chunk(png, "PLTE", palette.array());
        chunk(png, "IDAT", stored(unfiltered(rows, rows.length / height)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] unfiltered(byte[] rows, int stride) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int from = 0; from < rows.length; from += stride) {
            lines.write(0);
            lines.write(rows, from, stride);
        }
        return lines.toByteArray();
    }

    /** As blocks that are stored as they are (RFC 1951, 3.2.4) in the frame of RFC 1950. */
    private static byte[] stored(byte[] bytes) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.write(0x78);
        stream.write(0x01);
        for (int from = 0; from < bytes.length; from += LONGEST_BLOCK) {
            int length = Math.min(LONGEST_BLOCK, bytes.length - from);
            stream.write(from + length == bytes.length ? 1 : 0);
            stream.write(length);
            stream.write(length >> 8);
            stream.write(~length);
            stream.write(~length >> 8);
            stream.write(bytes, from, length);
        }
        Adler32 sum = new Adler32();
        sum.update(bytes);
        stream.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return stream.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(US_ASCII));
        sum.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(type.getBytes(US_ASCII));
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
