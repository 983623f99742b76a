package dev.rejoinder.notification.preference;

import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who received claims before a change, and who after it, in what a mail tells: to be put back while it is still so. */
record EarlierRecipients(
        List<Recipient> before, Language languageBefore, List<Recipient> after, Language languageAfter) {

    private static final String WAS = "was";
    private static final String IS = "is";

    static Map<String, String> facts(Profile before, Profile after) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, WAS, before);
        put(facts, IS, after);
        return facts;
    }

    /** Null if the mail is about no such change. */
    static EarlierRecipients read(Map<String, String> about) {
        return about.containsKey(WAS)
                ? new EarlierRecipients(
                        recipients(about, WAS), language(about, WAS), recipients(about, IS), language(about, IS))
                : null;
    }

    boolean areUndone(Profile profile) {
        return !profile.claimRecipients().equals(after) || profile.language() != languageAfter;
    }

    private static void put(Map<String, String> facts, String when, Profile profile) {
        facts.put(when, profile.language().tag());
        List<Recipient> recipients = profile.claimRecipients();
        for (int i = 0; i < recipients.size(); i++) {
            Recipient recipient = recipients.get(i);
            String language = recipient.language() == null
                    ? ""
                    : " " + recipient.language().tag();
            facts.put("%s.%03d".formatted(when, i), recipient.email() + language);
        }
    }

    private static Language language(Map<String, String> about, String when) {
        return Language.find(about.get(when)).orElseThrow();
    }

    private static List<Recipient> recipients(Map<String, String> about, String when) {
        List<Recipient> recipients = new ArrayList<>();
        new TreeMap<>(about).forEach((name, value) -> {
            if (name.startsWith(when + ".")) {
                String[] parts = value.split(" ", 2);
                recipients.add(new Recipient(
                        parts[0],
                        parts.length == 1 ? null : Language.find(parts[1]).orElse(null)));
            }
        });
        return recipients;
    }
}
