package dev.rejoinder.evidence.pages;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * The program of the other process: draws the first pages of the PDF in a folder into that folder, all of them or it fails.
 * A page with something it cannot draw counts as one it cannot draw: a scan would come out blank.
 */
final class DrawPages {

    static final String PDF = "file.pdf";
    static final String COUNT = "count";

    private static final int MOST = 12;

    /** Of an A4 page; larger pages get as many points as an A4 page. */
    private static final float DOTS_PER_INCH = 110;

    private static final float POINTS_PER_INCH = 72;
    private static final float QUALITY = 0.75f;

    private DrawPages() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ImageIO.setUseCache(false);
        File file = folder.resolve(PDF).toFile();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new Renderer(document);
            renderer.setSubsamplingAllowed(true);
            int count = document.getNumberOfPages();
            for (int i = 0; i < Math.min(count, MOST); i++) {
                BufferedImage drawn = renderer.renderImage(i, scale(document.getPage(i)), ImageType.RGB);
                write(grayIfPossible(drawn), folder.resolve(picture(i + 1)));
            }
            Files.writeString(folder.resolve(COUNT), String.valueOf(count));
        }
    }

    /** @param number from 1 */
    static String picture(int number) {
        return String.format(Locale.ROOT, "%02d.jpg", number);
    }

    private static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        float longer = Math.max(box.getWidth(), box.getHeight());
        float shorter = Math.min(box.getWidth(), box.getHeight());
        float fit = Math.min(PDRectangle.A4.getHeight() / longer, PDRectangle.A4.getWidth() / shorter);
        return Math.min(1, fit) * DOTS_PER_INCH / POINTS_PER_INCH;
    }

    private static BufferedImage grayIfPossible(BufferedImage drawn) {
        BufferedImage gray = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                int colour = drawn.getRGB(x, y);
                int blue = colour & 0xFF;
                if ((colour >> 16 & 0xFF) != blue || (colour >> 8 & 0xFF) != blue) {
                    return drawn;
                }
                // Into the raster, because drawing would bend the middle tones.
                gray.getRaster().setSample(x, y, 0, blue);
            }
        }
        return gray;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static final class Renderer extends PDFRenderer {

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Strict(parameters);
        }
    }

    /** PDFBox leaves out what it cannot draw, with a line in its log. */
    private static final class Strict extends PageDrawer {

        Strict(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
                throws IOException {
            boolean isHarmless =
                    exception instanceof MissingOperandException || exception instanceof EmptyGraphicsStackException;
            if (!isHarmless) {
                throw exception;
            }
        }
    }
}
