package dev.rejoinder.notification.account;

import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.profile.MailAddress;
import dev.rejoinder.notification.smtp.Encryption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The account at the merchant's own mail provider that answers to Amazon leave from.
 *
 * @param port 465 for TLS, 587 else, if none is named
 * @param encryption TLS if none is named
 * @param password better one made for this than the person's own; it is never shown
 * @param address that Amazon writes to about claims
 */
public record MailSettings(
        @Schema(example = "smtp.example.com") String host,
        Integer port,
        Encryption encryption,
        @Schema(example = "claims@example.com") String username,
        String password,
        @Schema(example = "claims@example.com") String address) {

    private static final Set<Integer> PORTS = Set.of(25, 465, 587, 2525);
    private static final Pattern NAME =
            Pattern.compile("(?!.*\\.[0-9]+$)[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,10}");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,255}");

    public MailSettings {
        encryption = encryption == null ? Encryption.TLS : encryption;
        port = port == null ? Integer.valueOf(encryption == Encryption.TLS ? 465 : 587) : port;
    }

    /** @param local true where the mail server may be on this machine, and without encryption */
    void check(boolean local) {
        List<FieldError> errors = new ArrayList<>();
        if (host == null || !(local ? LOCAL_NAME : NAME).matcher(host).matches()) {
            errors.add(new FieldError("host", "must be the full name of a mail server, such as smtp.example.com"));
        }
        if (local ? port < 1 || port > 65_535 : !PORTS.contains(port)) {
            errors.add(new FieldError("port", "must be 465, 587, 25 or 2525"));
        }
        if (encryption == Encryption.NONE && !local) {
            errors.add(new FieldError("encryption", "must be TLS or STARTTLS"));
        }
        line("username", username, errors);
        line("password", password, errors);
        if (!MailAddress.isGood(address)) {
            errors.add(new FieldError("address", "must be a plain e-mail address such as claims@example.com"));
        }
        if (!errors.isEmpty()) {
            String detail = errors.stream()
                    .map(error -> error.field() + ": " + error.message())
                    .collect(Collectors.joining("; "));
            throw new Unprocessable(detail, errors);
        }
    }

    private static void line(String name, String value, List<FieldError> errors) {
        if (value == null || !LINE.matcher(value).matches()) {
            errors.add(new FieldError(name, "must be one line of 1 to 255 characters"));
        }
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "mail account at " + host;
    }
}
