package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Language;
import java.time.Instant;

/** Dates as our mails write them, for pages that go with them. */
public final class ShownDate {

    private ShownDate() {}

    public static String of(Instant instant, Language language, String timeZone) {
        return new Formats(language, timeZone).date(instant);
    }

    /** With weekday, time and zone. */
    public static String withTime(Instant instant, Language language, String timeZone) {
        return new Formats(language, timeZone).dateTime(instant);
    }
}
