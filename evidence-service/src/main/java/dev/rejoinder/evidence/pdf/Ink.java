package dev.rejoinder.evidence.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Knows which characters our fonts can draw. Nothing is dropped unseen: a character they cannot draw, or one that is
 * invisible or turns the direction of writing, is written as its code point, such as {@code [U+202E]}.
 */
class Ink {

    private static final int CODE_POINTS = 0x30000;

    /** @param wide true if the text needs the large typeface */
    record Text(String text, boolean wide) {}

    private final BitSet narrow;
    private final BitSet wide;

    Ink() {
        narrow = drawable(Typeface.narrow());
        wide = drawable(List.of(Typeface.WIDE));
    }

    /** Takes a whole page of markup: markup is ASCII and passes unchanged. */
    Text on(String page) {
        String composed = Normalizer2.getNFCInstance()
                .normalize(page)
                .replace("\r\n", "\n")
                .replace('\t', ' ');
        StringBuilder text = new StringBuilder(composed.length() + 64);
        boolean needsWide = false;
        for (int i = 0; i < composed.length(); ) {
            int character = composed.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\n' || narrow.get(character)) {
                text.appendCodePoint(character);
            } else if (wide.get(character)) {
                text.appendCodePoint(character);
                needsWide = true;
            } else {
                text.append(String.format(Locale.ROOT, "[U+%04X]", character));
            }
        }
        return new Text(text.toString(), needsWide);
    }

    private static BitSet drawable(List<Typeface> faces) {
        BitSet all = new BitSet(CODE_POINTS);
        all.set(0x20, CODE_POINTS);
        for (Typeface face : faces) {
            // An italic is used for our own words only.
            if (!face.italic()) {
                all.and(glyphs(face));
            }
        }
        return all;
    }

    private static BitSet glyphs(Typeface face) {
        BitSet glyphs = new BitSet(CODE_POINTS);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.read()))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int character = 0x20; character < CODE_POINTS; character++) {
                if (lookup.getGlyphId(character) != 0 && isPlain(character)) {
                    glyphs.set(character);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the typeface " + face, e);
        }
        return glyphs;
    }

    /** Drawn as one glyph from left to right: neither invisible, nor part of a script that joins or stacks its letters. */
    private static boolean isPlain(int character) {
        if (UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return false;
        }
        int direction = UCharacter.getDirection(character);
        if (direction == UCharacterDirection.RIGHT_TO_LEFT
                || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC
                || direction == UCharacterDirection.ARABIC_NUMBER) {
            return false;
        }
        return switch (UCharacter.getType(character)) {
            case UCharacter.CONTROL,
                    UCharacter.FORMAT,
                    UCharacter.SURROGATE,
                    UCharacter.PRIVATE_USE,
                    UCharacter.UNASSIGNED,
                    UCharacter.LINE_SEPARATOR,
                    UCharacter.PARAGRAPH_SEPARATOR,
                    UCharacter.NON_SPACING_MARK,
                    UCharacter.ENCLOSING_MARK -> false;
            default -> !isComplex(character);
        };
    }

    private static boolean isComplex(int character) {
        // Devanagari to Myanmar, Khmer to Mongolian: letters of these stack or change their order.
        return (character >= 0x0900 && character <= 0x109F)
                || (character >= 0x1780 && character <= 0x18AF)
                || character == 0xFFFC;
    }
}
