package dev.rejoinder.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.picture.Bars.Bar;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final int ACCENT = 0xFF7A1F2B;
    private static final int EDGE = 0xFF869198;
    private static final int WHITE = 0xFFFFFFFF;

    private final Picture picture = Bars.draw("chart", List.of(new Bar(4, 1), new Bar(1, 2)), "#7A1F2B", "#869198");

    @Test
    void areAsLongAsWhatTheyCount() throws Exception {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.content()));

        assertThat(drawn.getWidth()).isEqualTo(2 * picture.width());
        assertThat(drawn.getHeight()).isEqualTo(2 * picture.height());
        int first = 2 * 19;
        int second = first + 2 * 28;
        assertThat(colors(drawn, first, 0, 383, 384, 390, 479)).containsExactly(ACCENT, ACCENT, EDGE, WHITE, EDGE);
        assertThat(colors(drawn, second, 95, 96, 110, 287, 288)).containsExactly(ACCENT, EDGE, WHITE, EDGE, WHITE);
    }

    @Test
    void areTheSameBytesOnEveryMachine() throws Exception {
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.content())))
                .isEqualTo("bf4f166c1da9d53ffc27ed8cbd4c4a64c430ddd16ea891a6946fea6b92d8dd8a");
        assertThat(picture.content()).hasSizeLessThan(20_000);
    }

    @Test
    void areNothingOfNothing() throws Exception {
        Picture empty = Bars.draw("chart", List.of(new Bar(0, 0)), "#7A1F2B", "#869198");

        assertThat(ImageIO.read(new ByteArrayInputStream(empty.content())).getRGB(0, 20))
                .isEqualTo(WHITE);
    }

    private static List<Integer> colors(BufferedImage drawn, int y, int... xs) {
        return java.util.Arrays.stream(xs).mapToObj(x -> drawn.getRGB(x, y)).toList();
    }
}
