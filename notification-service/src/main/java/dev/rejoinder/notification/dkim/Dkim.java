package dev.rejoinder.notification.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.rejoinder.notification.outgoing.EmailConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.CRLFOutputStream;

/** Puts the signature of our domain on mails, where a key is configured. */
@Startup
@ApplicationScoped
public class Dkim {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,200}[A-Za-z0-9])?");

    private static final int USUAL_SIZE = 64 * 1024;

    private final Optional<DkimSigner> signer;

    Dkim(DkimConfig config, EmailConfig emails) {
        this.signer = config.keyFile().map(file -> {
            String domain = name("domain", config.domain());
            String sender = emails.sender().substring(emails.sender().indexOf('@') + 1);
            if (!("." + lower(sender)).endsWith("." + lower(domain))) {
                throw new IllegalStateException(
                        "rejoinder.dkim.domain is not the domain of rejoinder.email.sender, nor one above it");
            }
            return new DkimSigner(DkimKey.read(file), domain, name("selector", config.selector()));
        });
    }

    /** Byte for byte what was signed, if there is a key. */
    public SMTPMessage signed(SMTPMessage mail, Instant now) throws MessagingException {
        if (signer.isEmpty()) {
            return mail;
        }
        byte[] bytes = bytes(mail);
        String header = DkimSigner.HEADER + ": " + signer.get().sign(bytes, now) + "\r\n";
        byte[] whole = Arrays.copyOf(header.getBytes(US_ASCII), header.length() + bytes.length);
        System.arraycopy(bytes, 0, whole, header.length(), bytes.length);
        SMTPMessage signed = new SMTPMessage(null, new SharedByteArrayInputStream(whole));
        signed.setEnvelopeFrom(mail.getEnvelopeFrom());
        return signed;
    }

    /** With the line ends that the transport would make of them. */
    private static byte[] bytes(SMTPMessage mail) throws MessagingException {
        MailBytes bytes = new MailBytes(USUAL_SIZE);
        try {
            mail.writeTo(new CRLFOutputStream(bytes));
        } catch (IOException e) {
            throw new MessagingException("A mail cannot be written", e);
        }
        return bytes.all();
    }

    private static String name(String setting, Optional<String> value) {
        return value.filter(name -> NAME.matcher(name).matches())
                .orElseThrow(() -> new IllegalStateException(
                        "rejoinder.dkim." + setting + " has to go with rejoinder.dkim.key-file"));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
