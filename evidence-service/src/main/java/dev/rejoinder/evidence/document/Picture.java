package dev.rejoinder.evidence.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture at the size it is printed.
 *
 * @param source the name the page calls it
 * @param style its width and height
 */
record Picture(String source, String alt, String style) {

    private static final double PAGE_WIDTH = 166;
    private static final double PAGE_HEIGHT = 205;

    /** A page of A4 that is as wide. */
    private static final double TALLEST = 234.8;

    private static final double PIXEL = 25.4 / 96;
    private static final long MOST_PIXELS = 30_000_000;

    /** Empty if the bytes are no picture we can print: then it is in the ZIP only. */
    static Optional<Picture> of(String mediaType, byte[] bytes, String source, String alt) {
        return of(mediaType, bytes, source, alt, PAGE_HEIGHT);
    }

    /** Of a page of a file, with a page for itself. */
    static Optional<Picture> ofPage(byte[] jpeg, String source, String alt) {
        return of("image/jpeg", jpeg, source, alt, TALLEST);
    }

    private static Optional<Picture> of(String mediaType, byte[] bytes, String source, String alt, double tallest) {
        if (!"image/jpeg".equals(mediaType) && !"image/png".equals(mediaType)) {
            return Optional.empty();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return sized(reader, source, alt, tallest);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers answer broken pictures with all kinds of exceptions.
            return Optional.empty();
        }
    }

    private static Optional<Picture> sized(ImageReader reader, String source, String alt, double tallest)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        // Colours for print have no image type here, and would not fit our colour profile.
        if ((long) width * height > MOST_PIXELS || !reader.getImageTypes(0).hasNext() || reader.read(0) == null) {
            return Optional.empty();
        }
        double scale = Math.min(1, Math.min(PAGE_WIDTH / (width * PIXEL), tallest / (height * PIXEL)));
        String style = String.format(
                Locale.ROOT, "width: %.2fmm; height: %.2fmm", width * PIXEL * scale, height * PIXEL * scale);
        return Optional.of(new Picture(source, alt, style));
    }
}
