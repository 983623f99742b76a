package dev.rejoinder.evidence.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Delivery photos are drawn anew once, when they arrive: that takes away what a camera writes into them (where and with what
 * they were made) and whatever else hides in a file, turns them upright, and makes every later packet read the same bytes.
 */
final class Images {

    /** Of a side; larger photos are read with every second or third point only. */
    private static final int ENOUGH = 2_400;

    private static final long MAX_POINTS = 100_000_000L;
    /** A larger one is a photo as a rule, and several times smaller as JPEG. */
    private static final int LARGEST_PNG = 3 * 1024 * 1024 / 2;

    private static final float QUALITY = 0.9f;

    private Images() {}

    /** One at a time, because a picture takes many times the memory of its file. */
    static synchronized CheckedFile encodedAnew(byte[] file, FileKind kind) throws Unreadable {
        try {
            BufferedImage picture = Orientation.of(file).upright(onWhite(read(file, kind.mediaType())));
            CheckedFile drawn = new CheckedFile(kind, write(picture, kind.mediaType()));
            boolean isPhoto = kind == FileKind.PNG && drawn.content().length > LARGEST_PNG;
            return isPhoto ? new CheckedFile(FileKind.JPG, write(picture, FileKind.JPG.mediaType())) : drawn;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("is not a picture that can be opened");
        }
    }

    private static BufferedImage read(byte[] file, String mediaType) throws IOException, Unreadable {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MAX_POINTS) {
                throw new Unreadable("has more than " + MAX_POINTS / 1_000_000 + " million points");
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / ENOUGH);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** Archivable PDFs know no transparency. */
    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return plain;
    }

    private static byte[] write(BufferedImage picture, String mediaType) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(mediaType).next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (mediaType.equals(FileKind.JPG.mediaType())) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
