package dev.rejoinder.ingest.mail;

import dev.rejoinder.ingest.claim.NoticeReader;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.claim.Understood;
import dev.rejoinder.ingest.mail.letter.ClaimLetter;
import dev.rejoinder.ingest.mail.letter.Patterns;
import dev.rejoinder.ingest.mail.sender.AmazonDomains;
import dev.rejoinder.ingest.mail.sender.Authenticity.Verdict;
import dev.rejoinder.ingest.mail.sender.SenderJudge;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.ingest.source.SourceSnapshot;
import dev.rejoinder.ingest.source.TrustedRelays;
import dev.rejoinder.mail.mime.UnreadableMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What becomes of a mail.
 *
 * <ol>
 *   <li>Not about a claim: it is listed, and nothing else happens.
 *   <li>About a claim, by Amazon, and naming it: it is told.
 *   <li>About a claim, and its sender is in doubt, or something that is needed is missing: a person decides, from what
 *       could be read.
 * </ol>
 */
@ApplicationScoped
class MailReader implements NoticeReader {

    private final MailPatterns patterns;
    private final TrustedRelays relays;
    private final Confirmations confirmations;
    private final SourceSnapshot sources;

    MailReader(MailPatterns patterns, TrustedRelays relays, Confirmations confirmations, SourceSnapshot sources) {
        this.patterns = patterns;
        this.relays = relays;
        this.confirmations = confirmations;
        this.sources = sources;
    }

    @Override
    public NoticeSource source() {
        return NoticeSource.MAIL;
    }

    @Override
    public Reading read(JournalNotice notice) {
        try {
            Patterns now = patterns.current();
            SenderJudge judge = new SenderJudge(
                    new AmazonDomains(now.domains(), now.relays(), now.names()), relays.of(notice.merchantId()));
            return decide(notice, ReadMail.read(notice.body(), notice.receivedAt(), now, judge));
        } catch (UnreadableMail e) {
            return new Reading.NotUnderstood(NoticeState.QUARANTINED, e.getMessage());
        } catch (StackOverflowError e) {
            return new Reading.NotUnderstood(
                    NoticeState.QUARANTINED, "The mail is built so that it cannot be read; look at it with care");
        }
    }

    private Reading decide(JournalNotice notice, ReadMail mail) {
        if (mail.letter() == null) {
            return Reading.Aside.because("Not about a claim: it is not from Amazon and quotes nothing of Amazon's");
        }
        ClaimLetter letter = mail.letter();
        boolean amazons = mail.isAmazons();
        if (letter.kind() == null && !mail.isSuspect()) {
            return Reading.Aside.because(
                    amazons
                            ? "Not about a claim: Amazon writes about something else"
                            : "Not about a claim: nothing in it says so");
        }
        if (letter.kind() == null) {
            return aside(
                    mail,
                    null,
                    "It may be about a claim, but not in words we know. Complete it by hand, or replay"
                            + " it once the patterns know them");
        }
        if (!letter.hasReference() && !amazons) {
            return Reading.Aside.because("Not about a claim: it speaks of claims, names none, and is not from Amazon");
        }
        if (!letter.hasReference()) {
            return aside(
                    mail,
                    null,
                    "It is about a claim but names no order of Amazon Pay, or several. Complete it by hand");
        }
        Optional<String> confirmedBy =
                mail.authenticity().isAuthentic() ? Optional.empty() : confirmations.confirmedBy(notice.id());
        if (!mail.authenticity().isAuthentic() && confirmedBy.isEmpty()) {
            String doubt =
                    mail.authenticity().verdict() == Verdict.FORGED ? "It looks forged: " : "Its sender is in doubt: ";
            return aside(
                    mail,
                    null,
                    doubt + mail.authenticity().reason() + ". Compare it with Seller Central, and confirm"
                            + " it only if the claim is there");
        }
        if (letter.undecided()) {
            return aside(
                    mail,
                    confirmedBy.orElse(null),
                    "It tells of a decision, but not surely which. Look it up in Seller Central and complete it by hand");
        }
        Told told = mail.told(notice.receivedAt());
        Object notes = mail.notes(confirmedBy.orElse(null));
        boolean canBeAsked = told.details().references().amazonOrderReference() != null
                && sources.amazonKey(notice.merchantId()).isPresent();
        return canBeAsked ? new Reading.AskForOrder(told, notes) : new Reading.OfClaim(told, notes);
    }

    private static Reading aside(ReadMail mail, String confirmedBy, String reason) {
        return new Reading.NotUnderstood(
                NoticeState.QUARANTINED, reason, new Understood(mail.prefilled(), mail.notes(confirmedBy)));
    }
}
