package dev.rejoinder.evidence.letter;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.document.Marketplaces;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.PacketContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The letter for every reason in every language, held against the files in {@code src/test/resources/letters}. After a
 * change that is meant, write them anew with {@code -Dletters.accept=true} and read them.
 */
public class LettersTest {

    private static final Path FILES = Path.of("src/test/resources/letters");

    public static Stream<Arguments> all() {
        return Stream.of(FilingReason.values())
                .flatMap(reason -> Stream.of(Language.values()).map(language -> Arguments.of(reason, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void readAsAgreed(FilingReason reason, Language language) throws IOException {
        check(reason.name().toLowerCase(Locale.ROOT), Marketplaces.packet(language, reason), language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellSeveralParcelsApart(Language language) throws IOException {
        check("parcels", Marketplaces.parcels(language), language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayThatTheShopperWasWrittenTo(Language language) throws IOException {
        check("written", Marketplaces.written(language, FilingReason.CREDIT_NOT_PROCESSED), language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayThatNoOrderIsKnown(Language language) throws IOException {
        check("no_order", Marketplaces.noOrder(language), language);
    }

    private static void check(String name, PacketContent content, Language language) throws IOException {
        Wording wording = new Wording(
                language, ZoneId.of(Marketplaces.letterhead(language).timeZone()));
        String text = text(CoverLetters.write(content, Exhibits.of(content), wording), wording);
        Path file = FILES.resolve(name.replace('_', '-') + "." + language.tag() + ".txt");
        if (Boolean.getBoolean("letters.accept")) {
            Files.createDirectories(FILES);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static String text(CoverLetter letter, Wording wording) {
        String statements = letter.statements().stream()
                .map(statement -> "- " + statement.text() + " (" + shownBy(statement, wording) + ")\n")
                .collect(joining());
        return String.join("\n", letter.to())
                + "\n\n" + letter.subject()
                + "\n\n" + letter.salutation()
                + "\n\n" + letter.opening()
                + "\n\n" + letter.summary()
                + "\n\n" + statements
                + "\n" + letter.closing()
                + "\n\n" + letter.regards() + "\n";
    }

    private static String shownBy(Statement statement, Wording wording) {
        return statement.shownBy().stream().map(wording::name).collect(joining(", "));
    }
}
