package dev.rejoinder.notification.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.List;

/**
 * Bars of two parts, one below the other, on white so that they are seen by night too: the first part is filled, the second
 * is hollow, and who sees no colours tells them apart. No words, as fonts differ from machine to machine.
 */
public final class Bars {

    /** As wide as the narrowest mail has room for, without being made smaller. */
    private static final int WIDTH = 240;

    private static final int THICK = 18;
    private static final int GAP = 10;
    private static final int BORDER = 2;

    /** For screens that have two points where a mail counts one. */
    private static final int FINE = 2;

    /** @param first how many of both are of the first part */
    public record Bar(long first, long second) {

        long all() {
            return first + second;
        }
    }

    private Bars() {}

    /**
     * @param fill colour of the first part, as {@code #RRGGBB}
     * @param edge colour around the second part
     */
    public static Picture draw(String id, List<Bar> bars, String fill, String edge) {
        int height = GAP + bars.size() * (THICK + GAP);
        int[] colors = {
            0xFFFFFF, Color.decode(fill).getRGB(), Color.decode(edge).getRGB(), 0xFFFFFF
        };
        IndexColorModel model = new IndexColorModel(2, colors.length, colors, 0, false, -1, 0);
        BufferedImage picture = new BufferedImage(WIDTH * FINE, height * FINE, BufferedImage.TYPE_BYTE_BINARY, model);
        Graphics2D canvas = picture.createGraphics();
        canvas.scale(FINE, FINE);
        long longest = bars.stream().mapToLong(Bar::all).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            draw(canvas, bars.get(i), longest, GAP + i * (THICK + GAP), new Color(colors[1]), new Color(colors[2]));
        }
        canvas.dispose();
        byte[] points = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        return new Picture(id, "image/png", WIDTH, height, PlainPng.of(WIDTH * FINE, height * FINE, colors, points));
    }

    private static void draw(Graphics2D canvas, Bar bar, long longest, int top, Color fill, Color edge) {
        if (longest == 0) {
            return;
        }
        int end = (int) (bar.all() * WIDTH / longest);
        int between = (int) (bar.first() * WIDTH / longest);
        canvas.setColor(edge);
        canvas.fillRect(between, top, end - between, THICK);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(between + BORDER, top + BORDER, Math.max(0, end - between - 2 * BORDER), THICK - 2 * BORDER);
        canvas.setColor(fill);
        canvas.fillRect(0, top, between, THICK);
    }
}
