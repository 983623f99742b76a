package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Rendered;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Written mails as they would leave, read back from their bytes. */
@ApplicationScoped
public class Finished {

    private static final UUID ID = UUID.fromString("7c9e6679-7425-50de-944b-e07fc1f90ae7");
    private static final String READER = "reader@example.com";

    private final Composer composer;

    Finished(Composer composer) {
        this.composer = composer;
    }

    public MimeMessage mail(
            Template template, Map<String, String> about, Profile profile, Language language, Rendered content)
            throws MessagingException, IOException {
        DueEmail email = new DueEmail(
                ID,
                ID,
                "teehaus",
                template,
                Set.of(),
                about,
                null,
                true,
                0,
                READER,
                "<" + ID + "@rejoinder.local>",
                0,
                0,
                Instant.EPOCH,
                null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        composer.compose(email, new Envelope(READER, language, profile, content, List.of()))
                .writeTo(bytes);
        return new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
