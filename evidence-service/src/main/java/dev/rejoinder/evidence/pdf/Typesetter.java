package dev.rejoinder.evidence.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Sets a paper in three steps:
 *
 * <ol>
 *   <li>Characters we cannot draw become visible code points.
 *   <li>The page is laid out and tagged; nothing is fetched but the paper's own images.
 *   <li>The result is read back and written once more with fixed dates, a fixed id and the pinned compression.
 * </ol>
 */
@ApplicationScoped
public class Typesetter {

    private static final String IMAGE_PROTOCOL = "image";

    private final Ink ink = new Ink();
    private final Map<Typeface, byte[]> typefaces = new EnumMap<>(Typeface.class);
    private final byte[] colours = Typeface.resource("/pdf/sRGB.icc");

    public Typesetter() {
        XRLog.setLoggingEnabled(false);
        for (Typeface face : Typeface.values()) {
            typefaces.put(face, face.read());
        }
    }

    public byte[] set(Paper paper) {
        try {
            return fixed(laidOut(paper), paper);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set the document " + paper.id(), e);
        }
    }

    private byte[] laidOut(Paper paper) throws IOException {
        Ink.Text text = ink.on(paper.xhtml());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(parsed(text), "about:blank")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .useUnicodeLineBreaker(LineBreaks.betweenWords())
                .useUnicodeCharacterBreaker(LineBreaks.betweenCharacters())
                .useProtocolsStreamImplementation(uri -> new PaperImage(paper, uri), IMAGE_PROTOCOL)
                .toStream(OutputStream.nullOutputStream());
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(IMAGE_PROTOCOL + ":"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        typefaces.forEach((face, file) -> {
            if (face != Typeface.WIDE || text.wide()) {
                builder.useFont(
                        () -> new ByteArrayInputStream(file),
                        face.family(),
                        face.weight(),
                        face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
        });
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                document.save(out, CompressParameters.NO_COMPRESSION);
            }
        }
        return out.toByteArray();
    }

    private static Document parsed(Ink.Text text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text.text())));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The page is not well-formed", e);
        }
    }

    private byte[] fixed(byte[] pdf, Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            FileFacts.write(document, paper, ink);
            pinColours(document);
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    PinnedDeflater.repack(stream);
                }
            }
            document.getDocument().getTrailer().setItem(COSName.ID, identity(paper));
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** Java hands a profile on as its own colour library writes it, which changes from version to version. */
    private void pinColours(PDDocument document) throws IOException {
        for (PDOutputIntent intent : document.getDocumentCatalog().getOutputIntents()) {
            COSStream profile = ((COSDictionary) intent.getCOSObject()).getCOSStream(COSName.DEST_OUTPUT_PROFILE);
            profile.removeItem(COSName.FILTER);
            try (OutputStream out = profile.createRawOutputStream()) {
                out.write(colours);
            }
        }
    }

    /** The paper's id for all its editions, and its date for this one. */
    private static COSArray identity(Paper paper) {
        long most = paper.id().getMostSignificantBits();
        long least = paper.id().getLeastSignificantBits();
        COSArray identity = new COSArray();
        identity.add(sixteenBytes(most, least));
        identity.add(sixteenBytes(
                most ^ paper.at().getEpochSecond(), least ^ paper.at().toEpochMilli()));
        return identity;
    }

    private static COSString sixteenBytes(long most, long least) {
        return new COSString(
                ByteBuffer.allocate(16).putLong(most).putLong(least).array());
    }
}
