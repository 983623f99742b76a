package dev.rejoinder.evidence.proof;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Delivery records as PDF: kept as they are, but only if they can be opened. */
final class Pdfs {

    private static final int MAX_PAGES = 50;

    private Pdfs() {}

    static byte[] checked(byte[] file) throws Unreadable {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new Unreadable("is protected by a password or restrictions");
            }
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MAX_PAGES) {
                throw new Unreadable("must have between 1 and " + MAX_PAGES + " pages");
            }
            return file;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("is not a PDF that can be opened");
        }
    }
}
