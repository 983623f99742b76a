package dev.rejoinder.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes to text, whatever charset the mail names.
 *
 * <ol>
 *   <li>UTF-7 is not read: it hides what a text says from whoever looks at its bytes.
 *   <li>Bytes that can only be UTF-16 or UTF-8 are read so, since senders name the wrong one.
 *   <li>Else the named charset counts if it exists, and Windows' Latin 1 if it does not.
 * </ol>
 */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<String> UTF_7 =
            Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "csutf7", "x-unicode-2-0-utf-7");
    private static final Set<String> LATIN =
            Set.of("us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252");
    private static final int SAMPLE = 4_096;

    private Charsets() {}

    /** @param name as the mail has it; null if it names none */
    static String decode(byte[] bytes, String name) {
        String asked = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (UTF_7.contains(asked)) {
            throw new UnreadableMail("The mail is written in UTF-7, which is not read because it can hide its text");
        }
        Charset utf16 = utf16(bytes);
        if (utf16 != null) {
            return new String(bytes, utf16);
        }
        Optional<String> utf8 = strictly(bytes, UTF_8);
        Charset named = named(asked);
        boolean saysUtf16 = named != null && named.name().startsWith("UTF-16");
        if (utf8.isPresent() && (named == null || LATIN.contains(asked) || named.equals(UTF_8) || saysUtf16)) {
            return utf8.get();
        }
        return new String(bytes, named == null || named.equals(UTF_8) || LATIN.contains(asked) ? WINDOWS_1252 : named);
    }

    /** UTF-16 if a mark says so, or if every other byte is mostly zero, as in European text; else null. */
    private static Charset utf16(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        int looked = Math.min(bytes.length, SAMPLE) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (looked < 4 || Math.max(even, odd) * 4 < looked) {
            return null;
        }
        return even > odd ? UTF_16BE : UTF_16LE;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Charset named(String name) {
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
