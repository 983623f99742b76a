package dev.rejoinder.ingest.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DatesTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Map<String, List<String>> FORMS = Map.of(
            "en", List.of("MMMM d, uuuu", "d MMMM uuuu", "MMM d, uuuu", "EEEE, MMMM d, uuuu", "uuuu-MM-dd"),
            "de", List.of("d. MMMM uuuu", "EEEE, d. MMMM uuuu", "dd.MM.uuuu", "d.M.uuuu"),
            "it", List.of("d MMMM uuuu", "EEEE d MMMM uuuu", "dd/MM/uuuu", "dd-MM-uuuu"),
            "es", List.of("d 'de' MMMM 'de' uuuu", "EEEE, d 'de' MMMM 'de' uuuu", "dd/MM/uuuu", "d MMM uuuu"),
            "fr", List.of("d MMMM uuuu", "EEEE d MMMM uuuu", "dd/MM/uuuu", "d MMM uuuu"));

    private final Dates dates = AmountsTest.patterns().dates;

    @Property(tries = 300)
    void readsWhatEachLanguageWrites(@ForAll @IntRange(max = 3_000) int days) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(days);
        FORMS.forEach((language, forms) -> forms.forEach(form -> {
            String text = day.format(DateTimeFormatter.ofPattern(form, Locale.forLanguageTag(language)));
            List<Dates.Found> found = dates.find("x " + text + ".", !language.equals("en"), WRITTEN);
            assertThat(found).as(text).hasSize(1);
            assertThat(found.get(0).days()).as(text).containsExactly(day);
            assertThat(found.get(0).sure()).isTrue();
        }));
    }

    @Example
    void endsWithTheDayWhereNoTimeIsTold() {
        assertThat(over("9. November 2026", true)).isEqualTo(Instant.parse("2026-11-09T22:59:59Z"));
        assertThat(over("9. November 2026, 17:00 Uhr", true)).isEqualTo(Instant.parse("2026-11-09T16:00:00Z"));
        assertThat(over("9. November 2026 um 17.00 Uhr MEZ", true)).isEqualTo(Instant.parse("2026-11-09T16:00:00Z"));
        assertThat(over("November 9, 2026 at 11:59 PM PST", false)).isEqualTo(Instant.parse("2026-11-10T07:59:00Z"));
        assertThat(over("9 novembre 2026 à 17h00", true)).isEqualTo(Instant.parse("2026-11-09T16:00:00Z"));
        assertThat(over("9 novembre 2026 alle ore 17:00", true)).isEqualTo(Instant.parse("2026-11-09T16:00:00Z"));
        assertThat(over("9 de noviembre de 2026 a las 17:00", true)).isEqualTo(Instant.parse("2026-11-09T16:00:00Z"));
        assertThat(over("2026-11-09T17:00:00Z", true)).isEqualTo(Instant.parse("2026-11-09T17:00:00Z"));
        assertThat(over("1er décembre 2026", true)).isEqualTo(Instant.parse("2026-12-01T22:59:59Z"));
    }

    @Example
    void keepsBothMeaningsWhereEitherOrderIsUsed() {
        assertThat(dates.find("11/09/2026", false, WRITTEN).get(0).days())
                .containsExactly(LocalDate.of(2026, 9, 11), LocalDate.of(2026, 11, 9));
        assertThat(dates.find("11/13/2026", false, WRITTEN).get(0).days()).containsExactly(LocalDate.of(2026, 11, 13));
        assertThat(dates.find("11/09/2026", true, WRITTEN).get(0).days()).containsExactly(LocalDate.of(2026, 9, 11));
    }

    @Example
    void guessesTheYearFromTheMailAndSaysSo() {
        Dates.Found found =
                dates.find("bis 3. Januar", true, LocalDate.of(2026, 12, 20)).get(0);
        assertThat(found.days()).containsExactly(LocalDate.of(2027, 1, 3));
        assertThat(found.sure()).isFalse();
    }

    @Example
    void takesNoAmountForATime() {
        assertThat(dates.find("09.11.2026 12.50 EUR", true, WRITTEN).get(0).time())
                .isNull();
        assertThat(dates.find("31.02.2026", true, WRITTEN)).isEmpty();
    }

    private Instant over(String text, boolean dayFirst) {
        List<Dates.Found> found = dates.find(text, dayFirst, WRITTEN);
        assertThat(found).hasSize(1);
        return found.get(0).over(found.get(0).days().get(0), BERLIN);
    }
}
