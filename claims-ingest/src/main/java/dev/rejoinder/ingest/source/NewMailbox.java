package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.mail.imap.Encryption;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mailbox that Amazon's mails about claims come to. It is only ever read.
 *
 * @param remove true to stop reading it; then nothing else is looked at
 * @param port 993 for TLS and 143 otherwise if none is named
 * @param encryption TLS if none is named
 * @param password of an account or an app; it is never shown
 * @param folder INBOX if none is named
 */
record NewMailbox(
        Boolean remove,
        @Schema(example = "imap.example.com") String host,
        Integer port,
        Encryption encryption,
        String user,
        String password,
        @Schema(example = "INBOX") String folder) {

    private static final Pattern NAME =
            Pattern.compile("(?!.*\\.[0-9]+$)[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,10}");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,255}");

    NewMailbox {
        encryption = encryption == null ? Encryption.TLS : encryption;
        port = port == null ? Integer.valueOf(encryption == Encryption.TLS ? 993 : 143) : port;
        folder = folder == null ? "INBOX" : folder;
    }

    boolean isRemoval() {
        return Boolean.TRUE.equals(remove);
    }

    /** @param local true where the mail server may be on this machine, and without encryption */
    void check(boolean local, List<FieldError> errors) {
        if (isRemoval()) {
            return;
        }
        if (host == null || !(local ? LOCAL_NAME : NAME).matcher(host).matches()) {
            errors.add(new FieldError(
                    "claimsMailbox.host", "must be the full name of a mail server, such as imap.example.com"));
        }
        if (port < 1 || port > 65_535) {
            errors.add(new FieldError("claimsMailbox.port", "must be 1 to 65535"));
        }
        if (encryption == Encryption.NONE && !local) {
            errors.add(new FieldError("claimsMailbox.encryption", "must be TLS or STARTTLS"));
        }
        line("user", user, errors);
        line("password", password, errors);
        line("folder", folder, errors);
    }

    private static void line(String name, String value, List<FieldError> errors) {
        if (value == null || !LINE.matcher(value).matches()) {
            errors.add(new FieldError("claimsMailbox." + name, "must be one line of 1 to 255 characters"));
        }
    }
}
