package dev.rejoinder.evidence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;

/** Documents of older office programs. Their directory names the parts in UTF-16, which is all that is looked at. */
final class OleFiles {

    private static final List<String> ACTS = List.of("_VBA_PROJECT", "VBA", "Macros", "ObjectPool", "Ole10Native");

    private OleFiles() {}

    static FileKind kind(byte[] file) throws Unreadable {
        String text = new String(file, ISO_8859_1);
        if (hasPart(text, "WordDocument")) {
            return FileKind.DOC;
        }
        if (hasPart(text, "Workbook") || hasPart(text, "Book")) {
            return FileKind.XLS;
        }
        throw new Unreadable("is neither a DOC nor an XLS");
    }

    static byte[] checked(byte[] file) throws Unreadable {
        String text = new String(file, ISO_8859_1);
        for (String part : ACTS) {
            if (hasPart(text, part)) {
                throw new Unreadable("holds macros or another file: save it as PDF and send that");
            }
        }
        return file;
    }

    private static boolean hasPart(String file, String name) {
        return file.contains(new String((name + "\0").getBytes(UTF_16LE), ISO_8859_1));
    }
}
