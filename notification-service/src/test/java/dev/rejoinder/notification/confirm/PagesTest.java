package dev.rejoinder.notification.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.MailTest;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Hostile;
import dev.rejoinder.notification.template.Inert;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, byte for byte as in {@code src/test/resources/pages}; written anew with {@code -Dletters.accept=true}. */
@QuarkusTest
class PagesTest extends MailTest {

    private static final Path FILES = Path.of("src/test/resources/pages");

    @Inject
    ObjectMapper json;

    @Inject
    PlainOffer offer;

    static Stream<Object[]> all() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of("unknown", "expired", "used", "over", "unclear", "confirmed")
                        .map(name -> new Object[] {name, language}));
    }

    @ParameterizedTest
    @MethodSource("all")
    void lookAsAgreed(String name, Language language) throws IOException {
        String html = page(name, language, json.readValue(PROFILE.formatted("claims@teehaus.example"), Profile.class));

        Path file = FILES.resolve(name + "." + language.tag() + ".html");
        if (Boolean.getBoolean("letters.accept")) {
            Files.createDirectories(FILES);
            Files.writeString(file, html);
        }
        assertThat(file).hasContent(html);
    }

    @ParameterizedTest
    @MethodSource("all")
    void stayAsTheyAreForAHostileShop(String name, Language language) throws IOException {
        Profile shop = json.readValue(PROFILE.formatted("claims@teehaus.example"), Profile.class);
        String friendly = page(name, language, shop);

        String hostile = page(name, language, new Hostile().in(shop));

        assertThat(Inert.shapes(hostile)).isEqualTo(Inert.shapes(friendly));
        assertThat(hostile).doesNotContain(Hostile.ONE_LINE);
    }

    private String page(String name, Language language, Profile shop) throws JsonProcessingException {
        return Drawn.of(Pages.of(outcome(name, language, shop), language)).html();
    }

    private Outcome outcome(String name, Language language, Profile shop) throws JsonProcessingException {
        Opened opened = new Opened(
                new UUID(0, 1), new UUID(0, 2), "teehaus", shop, Audience.SHOPPER, language, Map.of(), "yes");
        Question question = offer.question(opened).orElseThrow();
        return switch (name) {
            case "expired" -> new Outcome.Expired(opened, Instant.parse("2026-11-02T10:00:00Z"));
            case "used" -> new Outcome.Used(opened);
            case "over" -> new Outcome.Over(opened);
            case "unclear" -> new Outcome.Unclear(opened, question);
            case "confirmed" -> new Outcome.Confirmed(opened, "Thank you", List.of("We have your answer."));
            default -> new Outcome.Unknown();
        };
    }
}
