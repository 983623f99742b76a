package dev.rejoinder.mail.mime;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** When a mail says it was written. */
public final class MailDate {

    private MailDate() {}

    public static Optional<Instant> of(MailHeaders headers) {
        String text = headers.text("date");
        try {
            Date date = text.isEmpty() ? null : new MailDateFormat().parse(text);
            return Optional.ofNullable(date).map(Date::toInstant);
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
