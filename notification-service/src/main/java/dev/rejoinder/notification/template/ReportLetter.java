package dev.rejoinder.notification.template;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.dispute.Insight;
import dev.rejoinder.notification.picture.Bars;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the claims of a month stand.
 *
 * @param month any moment of it
 */
public record ReportLetter(Instant month, Insight insight) implements Bulletin {

    @Override
    public Letter letter(BulletinPage page) {
        ReportWords words = Bundled.words(ReportWords.class, page.language());
        Formats formats = page.formats();
        String name = formats.month(month);
        long count = insight.disputes().disputes();
        return page.letter(
                words.subject(name),
                words.preheader(name, count),
                words.title(name),
                List.of(words.lead(count, name), words.still()),
                answers(words, formats),
                outcomes(words, page),
                money(words, formats));
    }

    private Section answers(ReportWords words, Formats formats) {
        Insight.Disputes disputes = insight.disputes();
        Section.Builder section = Section.titled(words.answers_title())
                .row(words.answered(), String.valueOf(disputes.answered()))
                .row(words.refunded(), String.valueOf(disputes.refunded()));
        if (disputes.onTime() != null) {
            section.row(words.on_time(), formats.percent(disputes.onTime()));
        }
        if (disputes.hoursToAnswer() != null) {
            section.row(words.hours_to_answer(), formats.hours(disputes.hoursToAnswer()));
        }
        return section.build();
    }

    private Section outcomes(ReportWords words, BulletinPage page) {
        List<List<String>> lines = insight.byKind().stream()
                .map(rate -> List.of(kind(rate, words), String.valueOf(rate.won()), String.valueOf(rate.lost())))
                .toList();
        return lines.isEmpty()
                ? null
                : Section.titled(words.outcomes_title())
                        .say(words.outcomes())
                        .chart(chart(words, Look.of(page.profile(), page.language())))
                        .grid(List.of(words.kind(), words.for_you(), words.for_customer()), lines)
                        .build();
    }

    /** Null if nothing is decided yet. */
    private Section.Chart chart(ReportWords words, Look look) {
        if (insight.byKind().stream().allMatch(rate -> rate.won() + rate.lost() == 0)) {
            return null;
        }
        List<Bars.Bar> bars = insight.byKind().stream()
                .map(rate -> new Bars.Bar(rate.won(), rate.lost()))
                .toList();
        String alt = insight.byKind().stream()
                .map(rate -> words.chart_alt(kind(rate, words), rate.won(), rate.lost()))
                .collect(Collectors.joining(" "));
        return new Section.Chart(Bars.draw("chart", bars, look.bar(), look.line()), alt, words.chart());
    }

    private static String kind(Insight.WinRate rate, ReportWords words) {
        return rate.group().equals(ClaimKind.CHARGEBACK.name()) ? words.chargebacks() : words.claims();
    }

    private Section money(ReportWords words, Formats formats) {
        if (insight.money().isEmpty()) {
            return null;
        }
        Section.Builder section = Section.titled(words.money_title());
        row(section, words.kept(), formats, Insight.MoneyRow::won);
        row(section, words.lost(), formats, Insight.MoneyRow::lost);
        row(section, words.open(), formats, Insight.MoneyRow::open);
        row(section, words.given_back(), formats, Insight.MoneyRow::refunded);
        return section.note(words.money_note()).build();
    }

    private void row(Section.Builder section, String label, Formats formats, Function<Insight.MoneyRow, Money> part) {
        section.row(
                label,
                String.join(
                        ", ",
                        insight.money().stream().map(part).map(formats::money).toList()));
    }
}
