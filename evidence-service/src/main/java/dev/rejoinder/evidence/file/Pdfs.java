package dev.rejoinder.evidence.file;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** PDFs are kept as they are, but only if they can be opened, and nothing in them acts by itself. */
final class Pdfs {

    private static final int MAX_PAGES = 50;
    private static final int MAX_OBJECTS = 100_000;
    private static final int MAX_DEPTH = 200;

    /** After the end mark some writers leave a line or two; more is another file. */
    private static final int MAX_TAIL = 1_024;

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    /** Keys of dictionaries that hold what runs, plays, or is another file. */
    private static final Set<String> ACTIVE = Set.of(
            "JS",
            "JavaScript",
            "Launch",
            "EmbeddedFiles",
            "EmbeddedFile",
            "RichMedia",
            "RichMediaContent",
            "XFA",
            "AA");

    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoToE");
    private static final Set<String> ACTIVE_ANNOTATIONS =
            Set.of("FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");

    private Pdfs() {}

    static byte[] checked(byte[] file) throws Unreadable {
        checkTail(file);
        PdfStreams.check(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new Unreadable("is protected by a password or restrictions");
            }
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MAX_PAGES) {
                throw new Unreadable("must have between 1 and " + MAX_PAGES + " pages");
            }
            checkObjects(document.getDocument());
            return file;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Unreadable("is not a PDF that can be opened");
        }
    }

    private static void checkTail(byte[] file) throws Unreadable {
        int end = lastIndexOf(file, END);
        if (end < 0 || file.length - end > MAX_TAIL || lastIndexOf(file, ARCHIVE) > end) {
            throw new Unreadable("does not end where the PDF ends: it may be two files in one. Print it to PDF anew");
        }
    }

    private static void checkObjects(COSDocument document) throws Unreadable {
        Collection<COSObjectKey> keys = document.getXrefTable().keySet();
        if (keys.size() > MAX_OBJECTS) {
            throw new Unreadable("has more than " + MAX_OBJECTS + " objects");
        }
        checkActive(document.getTrailer(), 0);
        for (COSObjectKey key : keys) {
            COSObject object = document.getObjectFromPool(key);
            checkActive(object.getObject(), 0);
        }
    }

    /** References are not followed: what they lead to is in the table, too. */
    private static void checkActive(COSBase value, int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw new Unreadable("nests its objects too deeply");
        }
        if (value instanceof COSDictionary dictionary) {
            refuseIfNamed(dictionary.getNameAsString(COSName.S), ACTIVE_ACTIONS);
            refuseIfNamed(dictionary.getNameAsString(COSName.SUBTYPE), ACTIVE_ANNOTATIONS);
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                refuseIfNamed(entry.getKey().getName(), ACTIVE);
                checkActive(entry.getValue(), depth + 1);
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                checkActive(array.get(i), depth + 1);
            }
        }
    }

    private static void refuseIfNamed(String name, Set<String> active) throws Unreadable {
        if (name != null && active.contains(name)) {
            throw new Unreadable("holds something that acts by itself or another file (" + name
                    + "): print it to PDF anew without it");
        }
    }

    private static int lastIndexOf(byte[] file, byte[] wanted) {
        for (int at = file.length - wanted.length; at >= 0; at--) {
            int i = 0;
            while (i < wanted.length && file[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
