package dev.rejoinder.evidence.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.evidence.file.CheckedFile;
import dev.rejoinder.evidence.file.DrawnPages;
import dev.rejoinder.evidence.file.FileChecks;
import dev.rejoinder.evidence.file.Hostile;
import dev.rejoinder.evidence.file.Unreadable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PagePicturesTest {

    private final PagePictures pictures = new PagePictures(() -> Duration.ofSeconds(20));

    @Test
    void drawsTheFirstTwelvePages() throws Unreadable {
        assertThat(drawn(Hostile.letter(3)).shown()).hasSize(3);

        DrawnPages many = drawn(Hostile.letter(14));
        assertThat(many.shown()).hasSize(12);
        assertThat(many.count()).isEqualTo(14);
    }

    @Test
    void drawsGrayPagesInGray() throws Unreadable, IOException {
        assertThat(picture(drawn(Hostile.letter(1))).getColorModel().getNumColorComponents())
                .isEqualTo(3);
        assertThat(picture(drawn(Hostile.pdf(1))).getColorModel().getNumColorComponents())
                .isEqualTo(1);
    }

    @Test
    void drawsWhiteWhereNothingIs() throws Unreadable, IOException {
        assertThat(picture(drawn(Hostile.pdf(1))).getRGB(100, 100)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void drawsNothingOfAFileThatTakesTooMuchMemory() throws Unreadable {
        assertThat(drawn(Hostile.pdfWithHugePicture())).isEqualTo(DrawnPages.NONE);
    }

    @Test
    void drawsNothingOfAFileThatTakesTooLong() throws Unreadable {
        PagePictures impatient = new PagePictures(() -> Duration.ofSeconds(3));

        assertThat(impatient.with(checked(Hostile.pdfWithoutEnd())).pages()).isEqualTo(DrawnPages.NONE);
    }

    /** A scan would come out blank. */
    @Test
    void drawsNothingOfAFileWithAPictureItCannotRead() throws Unreadable {
        assertThat(drawn(Hostile.pdfWithBrokenPicture())).isEqualTo(DrawnPages.NONE);
    }

    private DrawnPages drawn(byte[] pdf) throws Unreadable {
        return pictures.with(checked(pdf)).pages();
    }

    private static CheckedFile checked(byte[] pdf) throws Unreadable {
        return FileChecks.check("a.pdf", pdf);
    }

    private static BufferedImage picture(DrawnPages pages) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pages.shown().get(0)));
    }
}
