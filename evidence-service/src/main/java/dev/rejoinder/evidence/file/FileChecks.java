package dev.rejoinder.evidence.file;

import java.util.Set;

/**
 * Looks through a file before anybody else does. What it is follows from its bytes; what could act by itself, or unpacks to
 * more than it should, is refused with the reason.
 */
public final class FileChecks {

    private static final String NAMES = "PDF, JPEG, PNG, CSV, XLS, XLSX, DOC, DOCX or ODS";
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int LONGEST_NAME = 120;

    private FileChecks() {}

    /**
     * One at a time: some files take many times their size in memory while they are looked at.
     *
     * @param name as it came with the file; null if none did
     * @throws Unreadable with the reason, for the one who sent it
     */
    public static synchronized CheckedFile check(String name, byte[] file) throws Unreadable {
        FileKind kind = kind(file);
        if (name != null) {
            checkName(name, kind);
        }
        return switch (kind) {
            case PDF -> new CheckedFile(kind, Pdfs.checked(file));
            case JPG, PNG -> Images.encodedAnew(file, kind);
            case XLSX, DOCX, ODS -> new CheckedFile(kind, OfficeFiles.checked(file));
            case XLS, DOC -> new CheckedFile(kind, OleFiles.checked(file));
            case CSV -> new CheckedFile(kind, CsvFiles.checked(file));
        };
    }

    /** Only some kinds are welcome. */
    public static CheckedFile check(byte[] file, Set<FileKind> welcome) throws Unreadable {
        if (!welcome.contains(kind(file))) {
            throw new Unreadable("is none of " + welcome);
        }
        return check(null, file);
    }

    private static FileKind kind(byte[] file) throws Unreadable {
        if (startsWith(file, PDF)) {
            return FileKind.PDF;
        }
        if (startsWith(file, JPEG)) {
            return FileKind.JPG;
        }
        if (startsWith(file, PNG)) {
            return FileKind.PNG;
        }
        if (startsWith(file, ZIP)) {
            return OfficeFiles.kind(file);
        }
        if (startsWith(file, OLE)) {
            return OleFiles.kind(file);
        }
        if (CsvFiles.looksLikeOne(file)) {
            return FileKind.CSV;
        }
        throw new Unreadable("is none of " + NAMES);
    }

    private static void checkName(String name, FileKind kind) throws Unreadable {
        if (name.length() > LONGEST_NAME) {
            throw new Unreadable("has a name of more than " + LONGEST_NAME + " characters");
        }
        boolean isStrange = name.chars().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\' || c == ':');
        if (isStrange || name.startsWith(".")) {
            throw new Unreadable("has a path or control characters in its name: send the name alone");
        }
        if (name.contains(".") && FileKind.ofName(name).orElse(null) != kind) {
            throw new Unreadable("is a " + kind + ", and its name says something else: rename it");
        }
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
