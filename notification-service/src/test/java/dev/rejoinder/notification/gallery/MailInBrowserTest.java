package dev.rejoinder.notification.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.gate.GoldenMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail as a browser draws it: axe finds nothing, and a small phone shows all of it. */
class MailInBrowserTest extends InBrowser {

    @ParameterizedTest
    @MethodSource("mails")
    void isForEverybody(GoldenMail mail) {
        ShownMail shown = show(mail, View.NARROW);

        assertThat(shown.overflow()).as("pixels beyond 320").isZero();
        assertThat(shown.spills()).isEmpty();
        assertThat(shown.axe()).isEmpty();
    }

    @Test
    void aBadMailIsSeen() {
        GoldenMail good = mails().get(0);

        assertThat(show(good.withHtmlPart("<img src=\"cid:x\" width=\"400\" height=\"9\">"), View.NARROW))
                .satisfies(shown -> assertThat(shown.overflow()).isPositive())
                .satisfies(shown -> assertThat(shown.axe()).anyMatch(found -> found.startsWith("image-alt")));
        assertThat(show(good.withHtmlPart("<p style=\"color:#CCCCCC\">pale</p>"), View.NARROW)
                        .axe())
                .anyMatch(found -> found.startsWith("color-contrast"));
        assertThat(show(
                                good.withHtmlPart(
                                        "<table width=\"40\" style=\"table-layout:fixed\"><tr><td>Unbrechbarkeit</td></tr></table>"),
                                View.NARROW)
                        .spills())
                .contains("Unbrechbarkeit");
    }
}
