package dev.rejoinder.notification.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No bank data, card number or key stands in a mail. {@link MailFieldsTest} keeps them from getting near one. */
final class Secrets implements Gate {

    private static final Pattern DIGITS = Pattern.compile("(?<![\\w-])[0-9](?:[ -]?[0-9]){12,18}(?![\\w-])");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b");
    private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]{10,}|(?i)\\bbearer [\\w.-]{10,}|\\bwhsec_\\w+");

    @Override
    public List<String> findings(GoldenMail mail) {
        List<String> findings = new ArrayList<>();
        String all = mail.subject() + "\n" + mail.text() + "\n"
                + (mail.html() == null ? "" : mail.document().text());
        DIGITS.matcher(all)
                .results()
                .filter(match -> isCard(match.group()))
                .forEach(match -> findings.add("a card number"));
        Matcher iban = IBAN.matcher(all);
        while (iban.find()) {
            findings.add("an IBAN");
        }
        if (TOKEN.matcher(all).find()) {
            findings.add("a token");
        }
        return findings;
    }

    /** After Luhn. */
    private static boolean isCard(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
