package dev.rejoinder.evidence.letterhead;

import dev.rejoinder.evidence.letter.Language;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** A letterhead as a merchant gives it. */
record NewLetterhead(
        @NotBlank @Size(max = 80) @Pattern(regexp = ONE_LINE, message = MUST_BE_ONE_LINE) String name,
        @Size(max = 6)
                List<@NotBlank @Size(max = 80) @Pattern(regexp = ONE_LINE, message = MUST_BE_ONE_LINE) String>
                        addressLines,
        @Email @Size(max = 120) String email,
        @Size(max = 40) @Pattern(regexp = "[0-9+() ./-]+", message = "must be a telephone number") String phone,
        @Size(max = 120) @Pattern(regexp = "https?://[^\\s\\p{C}]+", message = "must start with https://") String url,
        @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "must look like #1F3A5F") String accentColor,
        @Size(max = 24) @Pattern(regexp = ONE_LINE, message = MUST_BE_ONE_LINE) String logoText,
        String timeZone,
        @Pattern(regexp = "en|de|it|es", message = "must be one of en, de, it, es") String language) {

    private static final String ONE_LINE = "[^\\p{C}\\u2028\\u2029]+";
    private static final String MUST_BE_ONE_LINE = "must be one line of visible characters";

    /** @throws Unprocessable if the colour is too pale to be read, or the time zone unknown */
    Letterhead checked() {
        String color = accentColor == null ? Letterhead.PLAIN_COLOR : accentColor;
        Contrast.requireReadable("accentColor", color);
        return new Letterhead(
                name,
                addressLines == null ? List.of() : addressLines,
                email,
                phone,
                url,
                color,
                logoText,
                zone(),
                language == null ? null : Language.of(language));
    }

    private String zone() {
        if (timeZone == null) {
            return "UTC";
        }
        try {
            return ZoneId.of(timeZone).getId();
        } catch (DateTimeException e) {
            throw Unprocessable.field("timeZone", "must be a zone of the IANA database, such as Europe/Berlin");
        }
    }
}
