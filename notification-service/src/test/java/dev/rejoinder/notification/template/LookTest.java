package dev.rejoinder.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.gate.Contrast;
import dev.rejoinder.notification.profile.Brand;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LookTest {

    /** What Chromium makes of white where it forces dark mode. */
    private static final String DARK_PAGE = "#121212";

    /** WCAG asks 4.5 of text and 3.0 of graphics. */
    @Test
    void isReadableWhateverTheShopsColour() {
        for (int red = 0; red <= 255; red += 15) {
            for (int green = 0; green <= 255; green += 15) {
                for (int blue = 0; blue <= 255; blue += 15) {
                    Look look = look(String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue));
                    assertThat(Contrast.ratio(look.ink(), look.accent()))
                            .as(look.accent())
                            .isGreaterThanOrEqualTo(4.5);
                    assertThat(Contrast.ratio(look.bar(), "#FFFFFF"))
                            .as(look.accent())
                            .isGreaterThanOrEqualTo(3.0);
                }
            }
        }
    }

    @Test
    void keepsAColourThatCanBeSeen() {
        assertThat(look("#B04A00").bar()).isEqualTo("#B04A00");
    }

    private static Look look(String accent) {
        return Look.of(
                new Profile(
                        "Teehaus Nord",
                        "DE",
                        Language.DE,
                        "Europe/Berlin",
                        null,
                        List.of(),
                        new Brand(accent, null, null, null, null, null, null, null, null),
                        null,
                        null),
                Language.DE);
    }
}
