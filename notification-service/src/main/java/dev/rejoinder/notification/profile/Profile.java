package dev.rejoinder.notification.profile;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.businesstime.OpeningHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What mails need to know of a merchant. Only {@link ProfileCheck} lets one in from outside.
 *
 * @param country ISO 3166 code in capitals
 * @param timeZone IANA name; dates in mails are given in it
 * @param brand null for our plain look
 * @param hours null where the shop has told none
 * @param mailRules null for what is usual
 */
public record Profile(
        String name,
        String country,
        Language language,
        String timeZone,
        Contact contact,
        List<Recipient> claimRecipients,
        Brand brand,
        Hours hours,
        MailRules mailRules) {

    /** As the shop wants it, or as usual. */
    public MailRules rules() {
        return mailRules == null ? MailRules.USUAL : mailRules;
    }

    public QuietHours quietHours() {
        return rules().quietHours() == null ? QuietHours.USUAL : rules().quietHours();
    }

    /** What a reader of this language is shown. */
    public Brand brandIn(Language reader) {
        return (brand == null ? Brand.NONE : brand).in(reader);
    }

    public Contact contactIn(Language reader) {
        Contact own = brandIn(reader).contact();
        return own == null ? contact : own;
    }

    /** Whether it stands for those who run the system; see {@link OpsConfig}. */
    public boolean standsForUs() {
        return country.isEmpty();
    }

    /** The language to write to this address, or nothing if it no longer receives claims. */
    public Optional<Language> languageOf(String address) {
        return claimRecipients.stream()
                .filter(recipient -> recipient.email().equals(address))
                .findFirst()
                .map(recipient -> recipient.language() == null ? language : recipient.language());
    }

    /** Monday to Friday from nine to five where none are told. */
    public OpeningHours openingHours() {
        ZoneId zone = ZoneId.of(timeZone);
        return hours == null ? OpeningHours.usual(zone, BusinessDays.of(country)) : hours.in(zone, country);
    }
}
