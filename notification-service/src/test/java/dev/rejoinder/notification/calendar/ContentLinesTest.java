package dev.rejoinder.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContentLinesTest {

    @Property
    void readBackAsWritten(@ForAll("texts") String text) {
        String file = new ContentLines().text("SUMMARY", text).toString();

        assertThat(unescaped(file.replace("\r\n ", "").substring("SUMMARY:".length())))
                .isEqualTo(text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}\\u2028\\u2029&&[^\\n]]", " ") + "\r\n");
    }

    @Property
    void stayOneLineOfBearableLength(@ForAll("texts") String text) {
        String file = new ContentLines().text("SUMMARY", text).toString();

        assertThat(file).endsWith("\r\n");
        String[] lines = file.split("\r\n", 0);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n");
        });
        assertThat(lines).filteredOn(line -> !line.startsWith(" ")).hasSize(1);
    }

    @Example
    void nobodyAddsAnAlarm() {
        assertThat(new ContentLines()
                        .text("SUMMARY", "x\r\nBEGIN:VALARM\u2028ATTENDEE:mailto:eve@example.com; a, b\\")
                        .toString())
                .isEqualTo("SUMMARY:x\\nBEGIN:VALARM\\nATTENDEE:mailto:eve@example.com\\; a\\, b\\\\\r\n");
    }

    @Example
    void partsNoCharacter() {
        String folded = ContentLines.folded("ü".repeat(74) + "🫖");

        assertThat(folded.split("\r\n", 0)).hasSize(3).allSatisfy(line -> assertThat(
                        new String(line.getBytes(UTF_8), UTF_8))
                .isEqualTo(line));
    }

    /** Any, with many of those that mean something in such a file. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("\\;,:\"nN \r\n\u0000\u0085\u2028\u2029")
                .all();
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character == '\\') {
                at++;
                text.append(value.charAt(at) == 'n' ? '\n' : value.charAt(at));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
