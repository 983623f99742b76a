package dev.rejoinder.bench.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as strangers send them: large ones, and small ones that become large. */
final class StrangeFiles {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SEED = 4711;
    private static final String BLANK_PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";

    private StrangeFiles() {}

    /** A workbook of 1.5 MB with a sheet of 1,500 MB. */
    static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zeros(zip, name.endsWith("sheet1.xml") ? 1_500 : 0);
            }
        }
        return out.toByteArray();
    }

    /** 400 million points wide and high in 1 MB. */
    static byte[] pictureBomb() throws IOException {
        return png(20_000, 20_000, new byte[20_000 * 3], null);
    }

    /** An honest photo of 15 MB that no compression helps. */
    static byte[] photo() throws IOException {
        return png(2_500, 2_000, new byte[2_500 * 3], new Random(SEED));
    }

    /** Says that it is a PDF, and is nothing. */
    static byte[] junk() {
        byte[] junk = new byte[19 * MEGABYTE];
        new Random(SEED).nextBytes(junk);
        System.arraycopy("%PDF-1.7\n".getBytes(ISO_8859_1), 0, junk, 0, 9);
        return junk;
    }

    static byte[] blankPages(int pages) throws IOException {
        return pdf(pages, BLANK_PAGE, List.of());
    }

    /** One page whose drawing unpacks to 400 MB. */
    static byte[] pdfBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            zeros(out, 400);
        }
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>";
        return pdf(1, page, List.of(stream("/Filter/FlateDecode", packed.toByteArray())));
    }

    /** Each page is a picture of its own look, as scanned letters are. */
    static byte[] scans(int pages) throws IOException {
        byte[] points = new byte[250 * 350 * 3];
        new Random(SEED).nextBytes(points);
        String picture = "/Type/XObject/Subtype/Image/Width 250/Height 350/ColorSpace/DeviceRGB/BitsPerComponent 8";
        String page =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I %d 0 R>>>>/Contents %d 0 R>>"
                        .formatted(pages + 3, pages + 4);
        return pdf(
                pages,
                page,
                List.of(stream(picture, points), stream("", "595 0 0 842 0 0 cm /I Do".getBytes(ISO_8859_1))));
    }

    private static byte[] stream(String about, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("<<%s/Length %d>>\nstream\n".formatted(about, content.length).getBytes(ISO_8859_1));
        out.write(content);
        out.write("\nendstream".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    /** @param more objects, numbered from 3 + pages */
    private static byte[] pdf(int pages, String page, List<byte[]> more) throws IOException {
        List<byte[]> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(3 + i).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>".getBytes(ISO_8859_1));
        objects.add("<</Type/Pages/Count %d/Kids[%s]>>".formatted(pages, kids).getBytes(ISO_8859_1));
        for (int i = 0; i < pages; i++) {
            objects.add(page.getBytes(ISO_8859_1));
        }
        objects.addAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.4\n".getBytes(ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.write("%d 0 obj\n".formatted(i + 1).getBytes(ISO_8859_1));
            out.write(objects.get(i));
            out.write("\nendobj\n".getBytes(ISO_8859_1));
        }
        String end =
                "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, out.size());
        out.write((table + end).getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    /** @param chance fills each line; null for one colour */
    private static byte[] png(int width, int height, byte[] line, Random chance) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        // Eight bits, true colour.
        fields.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream points = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(points)) {
            for (int row = 0; row < height; row++) {
                if (chance != null) {
                    chance.nextBytes(line);
                }
                packed.write(0);
                packed.write(line);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", points.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(ISO_8859_1));
        sum.update(content);
        DataOutputStream fields = new DataOutputStream(out);
        fields.writeInt(content.length);
        fields.write(name.getBytes(ISO_8859_1));
        fields.write(content);
        fields.writeInt((int) sum.getValue());
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] one = new byte[MEGABYTE];
        for (int i = 0; i < megabytes; i++) {
            out.write(one);
        }
    }
}
