package dev.rejoinder.notification.profile;

import java.util.List;
import java.util.Optional;

/**
 * What mails need to know of a merchant. Only {@link ProfileCheck} lets one in from outside.
 *
 * @param country ISO 3166 code in capitals
 * @param timeZone IANA name; dates in mails are given in it
 * @param brand null for our plain look
 */
public record Profile(
        String name,
        String country,
        Language language,
        String timeZone,
        Contact contact,
        List<Recipient> claimRecipients,
        Brand brand) {

    /** The language to write to this address, or nothing if it no longer receives claims. */
    public Optional<Language> languageOf(String address) {
        return claimRecipients.stream()
                .filter(recipient -> recipient.email().equals(address))
                .findFirst()
                .map(recipient -> recipient.language() == null ? language : recipient.language());
    }
}
