package dev.rejoinder.notification.link;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a link in one of our mails offers to its reader.
 *
 * @param purpose whose page it opens
 * @param choice what the reader meant by choosing this link among several; empty if there is one
 * @param until when it ends; in whole seconds
 */
public record ConfirmLink(UUID emailId, String purpose, String choice, Instant until) {

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]{0,29}");
    private static final Pattern CHOICE = Pattern.compile("[a-z0-9-]{0,30}");

    public ConfirmLink {
        requireNonNull(emailId, "emailId");
        if (!PURPOSE.matcher(purpose).matches() || !CHOICE.matcher(choice).matches()) {
            throw new IllegalArgumentException("a link for purpose " + purpose + " and choice " + choice);
        }
        until = Instant.ofEpochSecond(until.getEpochSecond());
    }
}
