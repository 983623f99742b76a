package dev.rejoinder.ingest.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.ingest.mail.letter.ClaimLetter;
import dev.rejoinder.ingest.mail.letter.Finding;
import dev.rejoinder.ingest.mail.letter.Letter;
import dev.rejoinder.ingest.mail.letter.NotTaken;
import dev.rejoinder.ingest.mail.sender.Authenticity;
import dev.rejoinder.mail.mime.MailHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a mail was read.
 *
 * @param patterns the edition of the patterns
 * @param authenticity whether it is Amazon's
 * @param confirmedBy who took it for Amazon's although it was in doubt; null if nobody had to
 * @param road whether the words are the sender's, or quoted, forwarded or attached
 * @param writtenBy the writer of those words as the mail tells; differs from the sender if they are forwarded
 * @param language of the mail, by its words; not the shopper's
 * @param fields what was read, how surely, by which pattern and where
 * @param notTaken what stood there as well, and why it was not believed
 * @param answerAsked null if that cannot be told
 * @param thread what an answer has to name so that it arrives as a reply
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailNotes(
        String patterns,
        Authenticity authenticity,
        String confirmedBy,
        Letter.Road road,
        String writtenBy,
        String language,
        Map<String, Finding<?>> fields,
        List<NotTaken> notTaken,
        Boolean answerAsked,
        ClaimLetter.AskedWindow askedWindow,
        int closedAttachments,
        MailThread thread) {

    /** @param messageId with its brackets, as a reply has to name it; null if the mail has none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MailThread(
            String messageId, String inReplyTo, List<String> references, String replyTo, String from, String subject) {

        private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,250}>");
        private static final int MAX_REFERENCES = 30;

        static MailThread of(MailHeaders headers) {
            List<String> references = new ArrayList<>();
            Matcher id = ID.matcher(headers.first("references").orElse(""));
            while (id.find()) {
                references.add(id.group());
            }
            int from = Math.max(0, references.size() - MAX_REFERENCES);
            return new MailThread(
                    id(headers, "message-id"),
                    id(headers, "in-reply-to"),
                    references.subList(from, references.size()),
                    text(headers, "reply-to"),
                    text(headers, "from"),
                    text(headers, "subject"));
        }

        private static String id(MailHeaders headers, String name) {
            Matcher id = ID.matcher(headers.first(name).orElse(""));
            return id.find() ? id.group() : null;
        }

        private static String text(MailHeaders headers, String name) {
            String text = headers.text(name);
            return text.isEmpty() ? null : text;
        }
    }
}
