package dev.rejoinder.notification.bounce;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a mail system says of a mail; RFC 3464.
 *
 * @param addressedTo where it came back to, as its header tells
 * @param status such as 5.1.1; null if the mail is still under way, or arrived
 */
record DeliveryReport(List<String> addressedTo, String status) {

    private static final Pattern PASSING = Pattern.compile("5\\.(2\\.2|[34]\\.[0-9]+)");

    boolean isFailure() {
        return status != null;
    }

    /** Whether the address will not work tomorrow either; a full mailbox, a system and a route may. */
    boolean isHard() {
        return status.startsWith("5") && !PASSING.matcher(status).matches();
    }
}
