package dev.rejoinder.notification.picture;

import dev.rejoinder.kit.problem.Unprocessable;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures are drawn anew when they arrive, at the size they are shown: that takes away what a camera or a stranger hides in
 * a file. On white, so that a dark logo without background can be seen in dark mails.
 */
final class Drawing {

    private static final long MAX_POINTS = 25_000_000;

    /** Half the points of a side are thrown away while reading as long as four times what is needed stays. */
    private static final int ENOUGH = 4;

    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private Drawing() {}

    /** One at a time, because a picture takes many times the memory of its file. */
    static synchronized Drawn within(int width, int height, byte[] file) {
        if (file == null || file.length == 0) {
            throw Unprocessable.field("picture", "must be a PNG or JPEG file");
        }
        String mediaType = mediaType(file)
                .orElseThrow(() -> Unprocessable.field("picture", "is neither PNG nor JPEG, whatever its name says"));
        try {
            BufferedImage picture = scaled(read(file, mediaType, width, height), width, height);
            return new Drawn(mediaType, picture.getWidth(), picture.getHeight(), write(picture, mediaType));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Unprocessable.field("picture", "cannot be opened");
        }
    }

    private static Optional<String> mediaType(byte[] file) {
        return BEGINNINGS.entrySet().stream()
                .filter(known -> begins(file, known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean begins(byte[] file, byte[] beginning) {
        if (file.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (file[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage read(byte[] file, String mediaType, int width, int height) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(mediaType).next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_POINTS) {
                throw Unprocessable.field("picture", "has more than " + MAX_POINTS / 1_000_000 + " million points");
            }
            int step = Math.max(
                    1, Math.min(reader.getWidth(0) / (ENOUGH * width), reader.getHeight(0) / (ENOUGH * height)));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** Never larger than it came. Halved until it is near, as one great step would leave points out. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        double scale =
                Math.min(1, Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight()));
        int wantedWidth = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int wantedHeight = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        BufferedImage near = picture;
        while (near.getWidth() > 2 * wantedWidth && near.getHeight() > 2 * wantedHeight) {
            near = drawn(near, near.getWidth() / 2, near.getHeight() / 2);
        }
        return drawn(near, wantedWidth, wantedHeight);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage picture, String mediaType) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, mediaType.substring("image/".length()), bytes);
        return bytes.toByteArray();
    }
}
