package dev.rejoinder.notification.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something that has to be done until a moment, for calendars: RFC 5545, published after RFC 5546. A later file with the same
 * id and a higher sequence takes the earlier one's place.
 *
 * @param organizer the mail address it comes from
 * @param sequence never falls
 * @param written when this file was
 * @param alarms how long before the end; none once it is cancelled
 */
public record Appointment(
        String id,
        String organizer,
        long sequence,
        Instant written,
        Instant until,
        boolean cancelled,
        String summary,
        String description,
        URI url,
        List<Duration> alarms) {

    public static final String MEDIA_TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";

    /** What a calendar shows of it; it ends when the time is over. */
    private static final Duration LENGTH = Duration.ofMinutes(30);

    public Appointment {
        alarms = List.copyOf(alarms);
    }

    public String file() {
        ContentLines lines = new ContentLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Rejoinder//notification-service//EN")
                .add("METHOD", "PUBLISH")
                .add("BEGIN", "VEVENT")
                .text("UID", id)
                .add("SEQUENCE", Long.toString(sequence))
                .time("DTSTAMP", written)
                .time("DTSTART", until.minus(LENGTH))
                .time("DTEND", until)
                .add("ORGANIZER", "mailto:" + organizer)
                .add("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .add("TRANSP", "TRANSPARENT")
                .text("SUMMARY", summary)
                .text("DESCRIPTION", description)
                .add("URL", url.toString());
        if (!cancelled) {
            alarms.forEach(before -> alarm(lines, before));
        }
        return lines.add("END", "VEVENT").add("END", "VCALENDAR").toString();
    }

    private void alarm(ContentLines lines, Duration before) {
        lines.add("BEGIN", "VALARM")
                .add("ACTION", "DISPLAY")
                .add("TRIGGER;RELATED=END", "-" + before)
                .text("DESCRIPTION", summary)
                .add("END", "VALARM");
    }
}
