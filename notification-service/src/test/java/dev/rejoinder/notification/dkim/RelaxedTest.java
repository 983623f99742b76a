package dev.rejoinder.notification.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelaxedTest {

    /** RFC 6376, section 3.4.5. */
    @Test
    void readsTheStandardsExampleAsItSays() {
        assertThat(Relaxed.header("A", " X")).isEqualTo("a:X");
        assertThat(Relaxed.header("B ", " Y\t\r\n\tZ  ")).isEqualTo("b:Y Z");
        assertThat(body(" C \r\nD \t E\r\n\r\n\r\n")).isEqualTo(" C\r\nD E\r\n");
    }

    @Test
    void endsBodiesInOneLineEndAndKeepsEmptyLinesWithin() {
        assertThat(body("")).isEmpty();
        assertThat(body("\r\n")).isEmpty();
        assertThat(body(" \r\n\t\r\n")).isEmpty();
        assertThat(body("a")).isEqualTo("a\r\n");
        assertThat(body("\r\n\r\na \t")).isEqualTo("\r\n\r\na\r\n");
        assertThat(body("a\r\n \r\nb\r\n")).isEqualTo("a\r\n\r\nb\r\n");
    }

    private static String body(String text) {
        byte[] mail = ("A: B\r\n\r\n" + text).getBytes(US_ASCII);
        return new String(Relaxed.body(mail, "A: B\r\n\r\n".length()), US_ASCII);
    }
}
