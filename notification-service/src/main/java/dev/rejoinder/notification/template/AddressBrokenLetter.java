package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.MailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells somebody at the shop that mails to an address of theirs come back.
 *
 * @param until nothing is sent to it before
 * @param othersReached whether somebody else still hears of claims
 * @param missed what did not arrive, newest first
 * @param allMissed how many that were, of which some may not have been written yet
 */
public record AddressBrokenLetter(
        String address, Instant since, Instant until, boolean othersReached, List<Missed> missed, long allMissed)
        implements Bulletin {

    public record Missed(Instant at, String subject) {}

    @Override
    public Letter letter(BulletinPage page) {
        ReachWords words = Bundled.words(ReachWords.class, page.language());
        Formats formats = page.formats();
        String since = formats.date(this.since);
        List<String> lead = new ArrayList<>();
        lead.add(words.lead(address, since));
        lead.add(words.pause(formats.date(until)));
        lead.add(othersReached ? words.others() : words.nobody());
        return page.letter(
                words.subject(MailAddress.masked(address)),
                words.preheader(since),
                words.title(),
                lead,
                left(words, formats),
                Section.titled(Vocabulary.in(page.language()).merchant().steps_title())
                        .step(words.step_check())
                        .step(words.step_lift())
                        .step(words.step_change())
                        .build());
    }

    private Section left(ReachWords words, Formats formats) {
        if (allMissed == 0) {
            return null;
        }
        Section.Builder left =
                Section.titled(words.missed_title()).row(words.missed_count(), String.valueOf(allMissed));
        missed.forEach(mail -> left.row(formats.date(mail.at()), Plain.line(mail.subject())));
        return left.build();
    }
}
