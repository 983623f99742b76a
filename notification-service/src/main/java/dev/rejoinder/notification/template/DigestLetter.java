package dev.rejoinder.notification.template;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import java.time.Instant;
import java.util.List;

/**
 * What waits for the shop today.
 *
 * @param lines the first date first
 * @param more how many are left out after these
 * @param elsewhere how many are open that wait for somebody else
 */
public record DigestLetter(Instant now, List<Line> lines, int more, long elsewhere) implements Bulletin {

    /** Order and amount may be null. */
    public record Line(ClaimKind kind, String orderId, Money amount, Instant respondBy) {}

    @Override
    public Letter letter(BulletinPage page) {
        DigestWords words = Bundled.words(DigestWords.class, page.language());
        Formats formats = page.formats();
        int count = lines.size() + more;
        Section.Builder cases = Section.titled(words.cases_title())
                .grid(
                        List.of(words.due(), words.which(), words.amount()),
                        lines.stream().map(line -> cells(line, words, formats)).toList())
                .link(words.all(), page.config().evidenceUrl() + "/disputes")
                .note(Vocabulary.in(page.language()).course().case_link_note());
        if (more > 0) {
            cases.say(words.more(more));
        }
        return page.letter(
                subject(count, words, formats),
                words.preheader(formats.date(now)),
                words.title(),
                List.of(words.lead(count)),
                cases.build(),
                elsewhere == 0
                        ? null
                        : Section.titled(words.elsewhere_title())
                                .row(words.elsewhere(), String.valueOf(elsewhere))
                                .build());
    }

    private String subject(int count, DigestWords words, Formats formats) {
        Instant first = lines.get(0).respondBy();
        String day = formats.shortLastDay(first);
        return first.isAfter(now) ? words.subject(count, day) : words.subject_late(count, day);
    }

    private List<String> cells(Line line, DigestWords words, Formats formats) {
        String day = formats.date(line.respondBy());
        String kind = line.kind() == ClaimKind.CHARGEBACK ? words.chargeback() : words.claim();
        String order = Plain.line(line.orderId());
        return List.of(
                line.respondBy().isAfter(now) ? day : words.late(day),
                order == null ? kind : kind + " · " + order,
                line.amount() == null ? words.unknown() : formats.money(line.amount()));
    }
}
