package dev.rejoinder.notification.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A mail is shown whole: in the list of mails, beside its subject, and when it is opened. */
final class Lengths implements Gate {

    private static final int SUBJECT_WORDS = 70;

    /** With the reference at its end, which may be cut off. */
    private static final int SUBJECT = 90;

    private static final int PREHEADER = 90;

    /** Gmail cuts a mail off near 102 KB, and what transport adds counts. */
    private static final int HTML = 60_000;

    @Override
    public List<String> findings(GoldenMail mail) {
        List<String> findings = new ArrayList<>();
        String words = mail.subject().replaceFirst(" · [^·]*$", "");
        if (words.isBlank() || words.length() > SUBJECT_WORDS || mail.subject().length() > SUBJECT) {
            findings.add("the subject has " + words.length() + " characters, with the reference "
                    + mail.subject().length() + ": " + mail.subject());
        }
        if (mail.text().contains("\n\n\n")) {
            findings.add("the text part has two empty lines in a row");
        }
        if (mail.html() == null) {
            return findings;
        }
        int size = mail.html().getBytes(UTF_8).length;
        if (size > HTML) {
            findings.add("the HTML has " + size + " bytes");
        }
        Element first = mail.document().body().firstElementChild();
        String preheader = first.attr("style").contains("display:none") ? first.text() : "";
        if (preheader.isBlank() || preheader.length() > PREHEADER) {
            findings.add("the preheader has " + preheader.length() + " characters: " + preheader);
        } else if (mail.subject().startsWith(preheader)) {
            findings.add("the preheader repeats the subject: " + preheader);
        }
        return findings;
    }
}
