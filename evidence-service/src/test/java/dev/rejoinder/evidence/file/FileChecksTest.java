package dev.rejoinder.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileChecksTest {

    private static final List<byte[]> HONEST = List.of(
            Hostile.pdf(2),
            Hostile.png(),
            Hostile.docx(),
            Hostile.docOf("WordDocument"),
            Hostile.csv("at;what", "2026-11-02;download"));

    static Stream<Arguments> honest() {
        return Stream.of(
                arguments("terms.pdf", Hostile.pdf(50), FileKind.PDF),
                arguments("photo.PNG", Hostile.png(), FileKind.PNG),
                arguments("letter.docx", Hostile.docx(), FileKind.DOCX),
                arguments("letter.doc", Hostile.docOf("WordDocument"), FileKind.DOC),
                arguments("table.xls", Hostile.docOf("Workbook"), FileKind.XLS),
                arguments("log.csv", Hostile.csv("at;what", "2026-11-02;download -5,00 +49 40"), FileKind.CSV),
                arguments("no ending", Hostile.pdf(1), FileKind.PDF),
                arguments(null, Hostile.pdf(1), FileKind.PDF));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("a.pdf", Hostile.pdf(10_000), "between 1 and 50 pages"),
                arguments("a.pdf", Hostile.pdfWithScript(), "acts by itself"),
                arguments("a.pdf", Hostile.pdfWithFile(), "acts by itself"),
                arguments("a.pdf", Hostile.pdfBomb(), "unpacks to far more"),
                arguments("a.pdf", Hostile.pdfAndZip(), "two files in one"),
                arguments("a.pdf", Hostile.csv("%PDF-1.7, and nothing more"), "two files in one"),
                arguments("a.docx", Hostile.docxBomb(), "unpacks to more than 100 MB"),
                arguments("a.docx", Hostile.docxWithMacros(), "macros"),
                arguments("a.docx", Hostile.docxThatLeadsElsewhere(), "leads elsewhere"),
                arguments("a.doc", Hostile.docOf("WordDocument", "_VBA_PROJECT"), "macros"),
                arguments("a.zip", Hostile.archive(), "is an archive"),
                arguments("a.png", Hostile.pngFlood(), "million points"),
                arguments("a.svg", Hostile.svg(), "is none of"),
                arguments("a.csv", Hostile.svg(), "is none of"),
                arguments("a.csv", Hostile.csv("a,b", "=cmd|' /C calc'!A0,2"), "formulas"),
                arguments("a.exe", new byte[] {'M', 'Z', 0, 1, 2}, "is none of"),
                arguments("a.pdf", new byte[0], "is none of"),
                arguments("a.jpg", Hostile.pdf(1), "name says something else"),
                arguments("../../etc/passwd.pdf", Hostile.pdf(1), "path"),
                arguments("..\\a.pdf", Hostile.pdf(1), "path"),
                arguments("a\r\nX: y.pdf", Hostile.pdf(1), "control characters"),
                arguments("a".repeat(200) + ".pdf", Hostile.pdf(1), "more than 120"));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void takesWhatAmazonTakes(String name, byte[] file, FileKind kind) throws Unreadable {
        assertThat(FileChecks.check(name, file).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWithTheReason(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> FileChecks.check(name, file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    @Test
    void drawsAPictureAnewSoNothingElseIsLeftInIt() throws Unreadable {
        byte[] kept = FileChecks.check("a.png", Hostile.pngAndZip()).content();

        assertThat(kept).isEqualTo(FileChecks.check("a.png", Hostile.png()).content());
    }

    /** A file that is broken anywhere is taken or refused; no other way ends the check. */
    @Property(tries = 300)
    void answersBrokenFilesWithAReason(
            @ForAll("honestFiles") byte[] honest,
            @ForAll @IntRange(max = 5_000) int at,
            @ForAll byte value,
            @ForAll boolean cut) {
        byte[] file = cut ? Arrays.copyOf(honest, Math.min(at, honest.length)) : honest.clone();
        if (!cut) {
            file[at % file.length] = value;
        }
        try {
            assertThat(FileChecks.check(null, file).content()).isNotEmpty();
        } catch (Unreadable e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<byte[]> honestFiles() {
        return Arbitraries.of(HONEST);
    }
}
