package dev.rejoinder.evidence.file;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held. Phones store the sensor's picture as it is and note the turn beside it (Exif tag 0x0112); a picture
 * drawn anew without the note would lie on its side.
 *
 * @param value 1 to 8 as in Exif; 1 is upright
 */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int PICTURE_SEGMENT = 0xFFDA;
    private static final int EXIF_NAME_LENGTH = 6;
    private static final int TAG = 0x0112;

    /** Upright if the file says nothing, or nothing that makes sense. */
    static Orientation of(byte[] file) {
        try {
            return inSegments(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static Orientation inSegments(ByteBuffer file) {
        int position = 2;
        while (position < file.capacity()) {
            int marker = Short.toUnsignedInt(file.getShort(position));
            int length = Short.toUnsignedInt(file.getShort(position + 2));
            if (marker == EXIF_SEGMENT) {
                int start = position + 4 + EXIF_NAME_LENGTH;
                return inExif(file.slice(start, length - 2 - EXIF_NAME_LENGTH));
            }
            if (marker < 0xFFC0 || marker == PICTURE_SEGMENT) {
                return UPRIGHT;
            }
            position += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation inExif(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (Short.toUnsignedInt(exif.getShort(entry)) == TAG) {
                int value = exif.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    BufferedImage upright(BufferedImage picture) {
        if (value == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = value >= 5;
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(picture, turn(width, height), null);
        canvas.dispose();
        return turned;
    }

    /** The matrix that takes a stored point to where it belongs. */
    private AffineTransform turn(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
