package dev.rejoinder.ingest.mail;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.mail.letter.ClaimLetter;
import dev.rejoinder.ingest.mail.letter.Finding;
import dev.rejoinder.ingest.mail.letter.Letter;
import dev.rejoinder.ingest.mail.letter.Letter.Road;
import dev.rejoinder.ingest.mail.letter.LetterReader;
import dev.rejoinder.ingest.mail.letter.Patterns;
import dev.rejoinder.ingest.mail.sender.Authenticity;
import dev.rejoinder.ingest.mail.sender.SenderJudge;
import dev.rejoinder.mail.mime.MailContent;
import dev.rejoinder.mail.mime.MailDate;
import dev.rejoinder.mail.mime.MailHeaders;
import dev.rejoinder.mail.mime.MailIdentity;
import dev.rejoinder.mail.mime.UnreadableMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail, read.
 *
 * @param letter what the letter in it that says most says; null if nothing in it has to do with Amazon
 */
record ReadMail(
        String patterns,
        MailHeaders headers,
        int attachments,
        Authenticity authenticity,
        ClaimLetter letter,
        boolean isAmazons) {

    private static final Duration OLDEST = Duration.ofDays(400);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int MAX_ATTACHED = 5;
    private static final int MAX_DEPTH = 3;

    /** @throws UnreadableMail if it is built so that it is not read */
    static ReadMail read(byte[] mail, Instant received, Patterns patterns, SenderJudge judge) {
        MailHeaders headers = MailHeaders.parse(mail);
        MailContent content = MailContent.read(mail);
        Authenticity authenticity = judge.judge(headers, content.turnedAround());
        LetterReader reader = new LetterReader(patterns);
        List<Letter> own = new ArrayList<>();
        List<Letter> others = new ArrayList<>();
        gather(headers, content, authenticity.from(), received, 0, reader, judge, own, others);
        boolean sentByAmazon = judge.isAmazons(authenticity.from());
        List<Letter> candidates = new ArrayList<>(own);
        if (!sentByAmazon) {
            candidates.addAll(others);
        }
        boolean concerned = sentByAmazon || candidates.stream().anyMatch(one -> patterns.concerns(one));
        if (candidates.isEmpty() || !concerned) {
            return new ReadMail(
                    patterns.edition(), headers, content.attachments().size(), authenticity, null, false);
        }
        ClaimLetter best = reader.best(candidates, received, one -> judge.isAmazons(one.from()));
        boolean amazons = sentByAmazon || judge.isAmazons(best.letter().from());
        return new ReadMail(patterns.edition(), headers, content.attachments().size(), authenticity, best, amazons);
    }

    /** No kind of claim is proved, but too much speaks for one to pass it over. */
    boolean isSuspect() {
        boolean twoKinds =
                letter.notTaken().stream().anyMatch(one -> one.field().equals("kind"));
        return twoKinds || (isAmazons && letter.suspicion());
    }

    Told told(Instant received) {
        Instant at = letter.letter().date() == null ? received : letter.letter().date();
        return new Told(at, details(), value(letter.outcome()));
    }

    /** Null if not even the kind of claim is known. */
    Told prefilled() {
        return letter.kind() == null ? null : told(letter.readAt());
    }

    MailNotes notes(String confirmedBy) {
        return new MailNotes(
                patterns,
                authenticity,
                confirmedBy,
                letter.letter().road(),
                letter.letter().from(),
                letter.language(),
                letter.findings(),
                letter.notTaken(),
                letter.answerAsked(),
                letter.askedWindow(),
                attachments,
                MailNotes.MailThread.of(headers));
    }

    private ClaimDetails details() {
        ClaimReferences references = new ClaimReferences(
                value(letter.orderReference()),
                value(letter.chargeId()),
                value(letter.disputeId()),
                value(letter.merchantOrderId()),
                claimMailId());
        boolean shopper = letter.shopperName() != null || letter.shopperEmail() != null;
        boolean bare = letter.reason() == null
                && letter.networkReasonCode() == null
                && letter.amount() == null
                && letter.comment() == null;
        return new ClaimDetails(
                letter.kind().value(),
                references,
                value(letter.reason()),
                value(letter.networkReasonCode()),
                value(letter.amount()),
                value(letter.filedAt()),
                value(letter.deadline()),
                shopper ? new Shopper(value(letter.shopperName()), value(letter.shopperEmail()), null) : null,
                value(letter.comment()),
                null,
                null,
                bare,
                ToldBy.MAIL);
    }

    /** Only of a mail that surely is Amazon's: an answer goes into its thread. */
    private String claimMailId() {
        boolean amazonsOwn = letter.kind().value() == ClaimKind.A_TO_Z
                && letter.letter().road() == Road.DIRECT
                && authenticity.isAuthentic();
        return amazonsOwn
                ? MailIdentity.messageId(headers)
                        .filter(ClaimReferences::isMessageId)
                        .orElse(null)
                : null;
    }

    private static <T> T value(Finding<T> finding) {
        return finding == null ? null : finding.value();
    }

    private static void gather(
            MailHeaders headers,
            MailContent content,
            String from,
            Instant received,
            int depth,
            LetterReader reader,
            SenderJudge judge,
            List<Letter> own,
            List<Letter> others) {
        Instant date = MailDate.of(headers)
                .filter(told -> told.isBefore(received.plus(CLOCKS_DIFFER)) && told.isAfter(received.minus(OLDEST)))
                .orElse(null);
        Road road = depth == 0 ? Road.DIRECT : Road.ATTACHED;
        String subject = headers.text("subject");
        for (String text : List.of(content.plain(), content.html())) {
            if (!text.isBlank()) {
                List<Letter> letters = reader.apart(new Letter(road, from, subject, date, text));
                own.add(letters.get(0));
                others.addAll(letters.subList(1, letters.size()));
            }
        }
        if (own.isEmpty() && depth == 0) {
            own.add(new Letter(road, from, subject, date, ""));
        }
        for (byte[] attached : content.mails()
                .subList(0, Math.min(MAX_ATTACHED, content.mails().size()))) {
            if (depth < MAX_DEPTH) {
                MailHeaders inner = MailHeaders.parse(attached);
                gather(
                        inner,
                        MailContent.read(attached),
                        judge.judge(inner, false).from(),
                        received,
                        depth + 1,
                        reader,
                        judge,
                        others,
                        others);
            }
        }
    }
}
