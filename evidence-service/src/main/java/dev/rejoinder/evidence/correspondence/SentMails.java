package dev.rejoinder.evidence.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rejoinder.event.Audience;
import dev.rejoinder.evidence.packet.MailFacts.Direction;
import dev.rejoinder.kit.sql.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What mails say, asked of notification-service: their subject and their text, never their HTML. */
@ApplicationScoped
class SentMails {

    /** As many as notification-service tells of in one answer. */
    static final int MOST_AT_ONCE = 50;

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int LONGEST_TEXT = 100_000;

    private record Words(List<Email> items) {}

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

    /** @return an answer for each of them */
    Map<UnreadMail, MailAnswer> ask(List<UnreadMail> mails) {
        Map<UnreadMail, MailAnswer> answers = new HashMap<>();
        mails.stream()
                .collect(groupingBy(UnreadMail::direction))
                .forEach((direction, some) -> answers.putAll(ask(direction, some)));
        return answers;
    }

    private Map<UnreadMail, MailAnswer> ask(Direction direction, List<UnreadMail> mails) {
        try (InputStream answer =
                words(direction, mails.stream().map(UnreadMail::id).toList())) {
            byte[] bytes = answer.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? askForFewer(mails)
                    : read(mails, json.read(new String(bytes, UTF_8), Words.class));
        } catch (WebApplicationException e) {
            return notNow(
                    mails, "notification-service answered " + e.getResponse().getStatus());
        } catch (ProcessingException | IOException e) {
            return notNow(mails, "notification-service cannot be reached");
        } catch (UncheckedIOException e) {
            return notNow(mails, "the answer cannot be read");
        } catch (RuntimeException e) {
            return notNow(mails, "the question failed: " + e.getClass().getSimpleName());
        }
    }

    private InputStream words(Direction direction, List<UUID> ids) {
        return switch (direction) {
            case TO_SHOPPER -> notification.sent(ids);
            case FROM_SHOPPER -> notification.received(ids);
        };
    }

    /** One that is endless does not keep the others. */
    private Map<UnreadMail, MailAnswer> askForFewer(List<UnreadMail> mails) {
        if (mails.size() == 1) {
            return Map.of(mails.get(0), new MailAnswer.Nothing("the answer is too large"));
        }
        int half = mails.size() / 2;
        Map<UnreadMail, MailAnswer> answers = new HashMap<>(ask(mails.subList(0, half)));
        answers.putAll(ask(mails.subList(half, mails.size())));
        return answers;
    }

    private static Map<UnreadMail, MailAnswer> notNow(List<UnreadMail> mails, String why) {
        MailAnswer answer = new MailAnswer.NotNow(why);
        return mails.stream().collect(toMap(mail -> mail, mail -> answer));
    }

    private static Map<UnreadMail, MailAnswer> read(List<UnreadMail> mails, Words words) {
        if (words == null || words.items() == null) {
            return notNow(mails, "the answer is none");
        }
        return mails.stream().collect(toMap(mail -> mail, mail -> words.items().stream()
                .filter(email -> email.is(mail))
                .findFirst()
                .map(SentMails::read)
                .orElseGet(() -> new MailAnswer.Nothing("notification-service knows no such mail of this dispute"))));
    }

    private static MailAnswer read(Email email) {
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
