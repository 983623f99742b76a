package dev.rejoinder.notification.profile;

import java.util.Map;
import java.util.Objects;

/**
 * How the shop's mails look and sound; every part may be null, and then falls back: a language's to the shop's, the shop's to
 * ours.
 *
 * @param accentColor {@code #RRGGBB}, as all colours
 * @param inkColor of text upon it; where none is named, black or white, whichever is easier to read
 * @param linkColor of links, on white
 * @param logoText what stands at the top instead of the shop's name
 * @param signOff what a mail to a shopper ends with, such as {@code Your Teehaus team}
 * @param legalFooter who the shop is by law
 * @param statementName what a payment to the shop looks like on a bank statement
 * @param contact for readers of one language; for all others it stands in the profile
 * @param languages what differs for readers of a language
 */
public record Brand(
        String accentColor,
        String inkColor,
        String linkColor,
        String logoText,
        String signOff,
        String legalFooter,
        String statementName,
        Contact contact,
        Map<Language, Brand> languages) {

    static final Brand NONE = new Brand(null, null, null, null, null, null, null, null, null);

    /** A colour and the ink upon it belong together: who names one for a language names both. */
    Brand in(Language language) {
        Brand own = languages == null ? NONE : Objects.requireNonNullElse(languages.get(language), NONE);
        return new Brand(
                or(own.accentColor, accentColor),
                own.accentColor == null ? or(own.inkColor, inkColor) : own.inkColor,
                or(own.linkColor, linkColor),
                or(own.logoText, logoText),
                or(own.signOff, signOff),
                or(own.legalFooter, legalFooter),
                or(own.statementName, statementName),
                own.contact,
                null);
    }

    private static String or(String own, String inherited) {
        return own == null ? inherited : own;
    }
}
