package dev.rejoinder.evidence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files of all kinds, honest ones and others. */
public final class Hostile {

    private static final int MEGABYTE = 1024 * 1024;

    private Hostile() {}

    private interface Drawing {

        void on(PDDocument document) throws IOException;
    }

    public static byte[] pdf(int pages) {
        return pdf(document -> {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    /** With something to read on each page, and one line in colour. */
    public static byte[] letter(int pages) {
        return pdf(document -> {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                    text.setFont(font, 11);
                    text.setLeading(16);
                    text.beginText();
                    text.newLineAtOffset(70, 760);
                    text.showText("From: Jana Vogt   To: Teehaus Nord   Page " + i);
                    for (int line = 0; line < 30; line++) {
                        text.newLine();
                        text.showText(
                                "> " + line + ": the kettle came with a crack along its spout, as the photo shows.");
                    }
                    text.newLine();
                    text.setNonStrokingColor(Color.BLUE);
                    text.showText("Sent from my phone");
                    text.endText();
                }
            }
        });
    }

    /** A short stream says that it is a picture of 40,000 points wide and high. */
    public static byte[] pdfWithHugePicture() {
        return pdf(document -> {
            PDStream points = new PDStream(document, new ByteArrayInputStream(new byte[1_000]), COSName.FLATE_DECODE);
            PDImageXObject picture = new PDImageXObject(points, null);
            picture.setWidth(40_000);
            picture.setHeight(40_000);
            picture.setBitsPerComponent(8);
            picture.setColorSpace(PDDeviceRGB.INSTANCE);
            drawOn(document, picture);
        });
    }

    /** With a picture that says it is a JPEG. */
    public static byte[] pdfWithBrokenPicture() {
        return pdf(document -> {
            PDImageXObject picture = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[100]),
                    COSName.DCT_DECODE,
                    10,
                    10,
                    1,
                    PDDeviceGray.INSTANCE);
            drawOn(document, picture);
        });
    }

    /** Few bytes that draw one form ten times, which draws another ten times, and so on. */
    public static byte[] pdfWithoutEnd() {
        return pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject inner = new PDFormXObject(document);
            inner.setBBox(page.getMediaBox());
            inner.setResources(new PDResources());
            try (OutputStream out = inner.getContentStream().createOutputStream()) {
                out.write("0 0 500 500 re f\n".getBytes(ISO_8859_1));
            }
            for (int depth = 0; depth < 12; depth++) {
                PDFormXObject outer = new PDFormXObject(document);
                outer.setBBox(page.getMediaBox());
                outer.setResources(new PDResources());
                String name = outer.getResources().add(inner).getName();
                try (OutputStream out = outer.getContentStream().createOutputStream()) {
                    out.write(("/" + name + " Do\n").repeat(10).getBytes(ISO_8859_1));
                }
                inner = outer;
            }
            try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                drawing.drawForm(inner);
            }
        });
    }

    private static void drawOn(PDDocument document, PDImageXObject picture) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
            drawing.drawImage(picture, 50, 50, 400, 400);
        }
    }

    public static byte[] pdfWithScript() {
        return pdf(document -> {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
        });
    }

    public static byte[] pdfWithFile() {
        return pdf(document -> {
            document.addPage(new PDPage());
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("run.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("run.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** Half a megabyte that unpacks to several hundred. */
    public static byte[] pdfBomb() {
        byte[] packed = deflated(300);
        return pdf(document -> {
            PDPage page = new PDPage();
            PDStream stream = new PDStream(document);
            try (var raw = stream.getCOSObject().createRawOutputStream()) {
                raw.write(packed);
            }
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(stream);
            document.addPage(page);
        });
    }

    /** A PDF for one reader, an archive for another. */
    public static byte[] pdfAndZip() {
        return joined(pdf(1), zip(Map.of("run.exe", new byte[5_000])));
    }

    public static byte[] docx() {
        return zip(office());
    }

    public static byte[] docxBomb() {
        Map<String, byte[]> parts = office();
        parts.put("word/media/image1.png", new byte[120 * MEGABYTE]);
        return zip(parts);
    }

    public static byte[] docxWithMacros() {
        Map<String, byte[]> parts = office();
        parts.put("word/vbaProject.bin", new byte[10]);
        return zip(parts);
    }

    public static byte[] docxThatLeadsElsewhere() {
        Map<String, byte[]> parts = office();
        parts.put("../../etc/cron.d/run", new byte[10]);
        return zip(parts);
    }

    public static byte[] archive() {
        return zip(Map.of("a.txt", new byte[10]));
    }

    public static byte[] docOf(String... parts) {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] file = joined(head, new byte[1_000]);
        for (String part : parts) {
            file = joined(file, (part + "\0").getBytes(UTF_16LE));
        }
        return file;
    }

    public static byte[] png() {
        return png(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A picture with so much to see that a PNG of it is large. */
    public static byte[] pngOfAPhoto() {
        BufferedImage photo = new BufferedImage(1_000, 800, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(1);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                photo.setRGB(x, y, grain.nextInt(0x1000000));
            }
        }
        return png(photo);
    }

    /** Says that it is 60,000 points wide and high. */
    public static byte[] pngFlood() {
        byte[] file = png();
        for (int at : new int[] {16, 20}) {
            file[at] = 0;
            file[at + 1] = 0;
            file[at + 2] = (byte) 0xEA;
            file[at + 3] = 0x60;
        }
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(file, 12, 17);
        for (int i = 0; i < 4; i++) {
            file[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        return file;
    }

    public static byte[] pngAndZip() {
        return joined(png(), archive());
    }

    public static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1), 2</script></svg>".getBytes(UTF_8);
    }

    public static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(UTF_8);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return (new String(first, ISO_8859_1) + new String(second, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private static Map<String, byte[]> office() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        parts.put("word/document.xml", "<w:document/>".getBytes(UTF_8));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                packed.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            drawing.on(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
