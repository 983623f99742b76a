package dev.rejoinder.notification.incoming.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.mail.mime.MailContent;
import dev.rejoinder.mail.mime.MailDate;
import dev.rejoinder.mail.mime.MailHeaders;
import dev.rejoinder.mail.mime.MailIdentity;
import dev.rejoinder.mail.mime.UnreadableMail;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.masking.Masked;
import dev.rejoinder.notification.masking.Masked.Secret;
import dev.rejoinder.notification.masking.Masking;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes of a stranger's bytes what is kept of a mail. Nothing is fetched, and no markup survives. */
@ApplicationScoped
public class MailReader {

    static final String FAILED = "it cannot be read; look at it in the mailbox";

    private static final int LONGEST_WORDS = 50_000;
    private static final int LONGEST_SUBJECT = 300;

    private final Ourselves ourselves;

    MailReader(Ourselves ourselves) {
        this.ourselves = ourselves;
    }

    /** Never throws for what a mail holds: one that cannot be read is known by its header, if it has one. */
    public ReadMail read(byte[] mail) {
        try {
            return read(MailHeaders.parse(mail), mail);
        } catch (UnreadableMail e) {
            return unreadable(headers(mail), mail, e.getMessage());
        } catch (RuntimeException e) {
            Log.errorf("A mail cannot be read: %s", e.getClass().getName());
            return unreadable(headers(mail), mail, FAILED);
        }
    }

    /** Of a mail that stays where it is. */
    public ReadMail header(byte[] header, String why) {
        return unreadable(headers(header), header, why);
    }

    private ReadMail read(MailHeaders headers, byte[] mail) {
        MailContent content = MailContent.read(mail);
        String text = StatusLinks.hide(content.plain().isBlank() ? content.html() : content.plain());
        Masked whole = Masking.mask(text.substring(0, Math.min(LONGEST_WORDS, text.length())));
        return mail(headers, mail, whole, Files.of(content.attachments()), null);
    }

    private ReadMail unreadable(MailHeaders headers, byte[] mail, String why) {
        return mail(headers, mail, null, List.of(), new Judgement(MailKind.UNREADABLE, why));
    }

    /** @param judgement null if the header is to tell it */
    private ReadMail mail(MailHeaders headers, byte[] mail, Masked whole, List<ReadFile> files, Judgement judgement) {
        MailHead head = new MailHead(headers);
        Masked subject = Masking.mask(cut(headers.text("subject"), LONGEST_SUBJECT));
        Masked name = Masking.mask(cut(head.senderName(), LONGEST_SUBJECT));
        OwnWords words = whole == null ? new OwnWords(null, null) : OwnWords.of(whole.text());
        Set<Secret> masked = EnumSet.noneOf(Secret.class);
        masked.addAll(subject.found());
        masked.addAll(whole == null ? Set.of() : whole.found());
        List<String> addressedTo = head.addressedTo();
        return new ReadMail(
                id(headers, mail),
                head.messageId(),
                head.sender(),
                name.text(),
                subject.text(),
                words.own(),
                words.quoted(),
                masked,
                judgement == null ? new Judge(headers, ourselves).judge(head.sender(), addressedTo) : judgement,
                addressedTo,
                head.answers(),
                files,
                MailDate.of(headers).orElse(null));
    }

    /** Two mails that bear one Message-ID are two if they say two things. */
    private static UUID id(MailHeaders headers, byte[] mail) {
        return FactIds.of(
                "incoming mail",
                MailIdentity.messageId(headers).orElse(""),
                HexFormat.of().formatHex(MailIdentity.digest(headers, mail)));
    }

    private static MailHeaders headers(byte[] mail) {
        try {
            return MailHeaders.parse(mail);
        } catch (UnreadableMail e) {
            return MailHeaders.parse("\r\n".getBytes(UTF_8));
        }
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
