package dev.rejoinder.evidence.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.sql.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What mails said, asked of notification-service: their subject and their text, never their HTML. */
@ApplicationScoped
class SentMails {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final Set<Integer> NEVER = Set.of(404, 410);

    private record Email(UUID id, UUID disputeId, String merchantId, Audience audience, String subject, String text) {

        boolean is(UnreadMail mail) {
            return mail.id().equals(id)
                    && mail.disputeId().equals(disputeId)
                    && mail.merchantId().equals(merchantId)
                    && audience == Audience.SHOPPER;
        }
    }

    private final NotificationApi notification;
    private final Json json;

    SentMails(@RestClient NotificationApi notification, Json json) {
        this.notification = notification;
        this.json = json;
    }

    MailAnswer ask(UnreadMail mail) {
        try (InputStream answer = notification.email(mail.id())) {
            byte[] bytes = answer.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new MailAnswer.Nothing("the answer is too large")
                    : read(mail, json.read(new String(bytes, UTF_8), Email.class));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            String why = "notification-service answered " + status;
            return NEVER.contains(status) ? new MailAnswer.Nothing(why) : new MailAnswer.NotNow(why, false);
        } catch (ProcessingException | IOException e) {
            return new MailAnswer.NotNow("notification-service cannot be reached", true);
        } catch (UncheckedIOException e) {
            return new MailAnswer.NotNow("the answer cannot be read", false);
        } catch (RuntimeException e) {
            return new MailAnswer.NotNow("the question failed: " + e.getClass().getSimpleName(), false);
        }
    }

    private static MailAnswer read(UnreadMail mail, Email email) {
        if (email == null || !email.is(mail)) {
            return new MailAnswer.Nothing("the answer is about another mail");
        }
        if (email.subject() == null || email.text() == null || email.text().isBlank()) {
            return new MailAnswer.Nothing("what it said is not kept any more");
        }
        if (email.subject().length() > LONGEST_SUBJECT || email.text().length() > LONGEST_TEXT) {
            return new MailAnswer.Nothing("it is too long");
        }
        return new MailAnswer.Told(plain(email.subject().replace('\n', ' ')), plain(email.text()));
    }

    /** Lines and letters; PostgreSQL keeps no zero bytes, and nobody reads other control characters. */
    private static String plain(String text) {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
    }
}
