package dev.rejoinder.notification.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.Case;
import dev.rejoinder.notification.MailTest;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.dispute.Handling.Refund;
import dev.rejoinder.notification.gate.Wording;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.CasePage;
import dev.rejoinder.notification.template.CasePages;
import dev.rejoinder.notification.template.Situation;
import dev.rejoinder.notification.template.Spoken;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, byte for byte as in {@code src/test/resources/pages}; written anew with {@code -Dletters.accept=true}. */
@QuarkusTest
class CasePagesTest extends MailTest {

    private static final Path FILES = Path.of("src/test/resources/pages");
    private static final List<String> SCENES = List.of(
            "case-asked",
            "case-trouble",
            "case-again-chargeback",
            "case-refunding",
            "case-unrecognised",
            "case-closed",
            "link-gone",
            "link-unclear",
            "link-sent",
            "case-away",
            "answer-too-large");

    @Inject
    ObjectMapper json;

    @Inject
    CasePages pages;

    static Stream<Object[]> all() {
        return Stream.of(Language.values())
                .flatMap(language -> SCENES.stream().map(name -> new Object[] {name, language}));
    }

    @ParameterizedTest
    @MethodSource("all")
    void lookAsAgreed(String name, Language language) throws IOException {
        String html = name.startsWith("case-") && !name.equals("case-away")
                ? Drawing.html(view(name, language))
                : Drawing.html(asking(name, language));

        Path file = FILES.resolve(name + "." + language.tag() + ".html");
        if (Boolean.getBoolean("letters.accept")) {
            Files.writeString(file, html);
        }
        assertThat(file).hasContent(html);
        speaksAsMailsDo(name, language, Jsoup.parse(html));
    }

    private static void speaksAsMailsDo(String name, Language language, Document page) {
        page.select("main h1, main h2, main p, main li, main label, footer p, footer h2, button")
                .eachText()
                .forEach(line -> assertThat(Wording.findings(language, name, line.replace("Teehaus Nord", "X")))
                        .isEmpty());
        assertThat(page.select("script, iframe, img, [style], [onclick], link")).isEmpty();
        assertThat(page.select("[aria-current=step]"))
                .hasSize(page.select(".steps").size());
    }

    private Drawing.Asking asking(String name, Language language) {
        PageWords words = Drawing.words(language);
        AnswerWords answer = Drawing.answerWords(language);
        return switch (name) {
            case "link-unclear" ->
                new Drawing.Asking(language, words.link_title(), words.link_what(3), words.unclear(), true);
            case "link-sent" -> new Drawing.Asking(language, words.link_sent_title(), words.link_sent(), null, false);
            case "case-away" -> new Drawing.Asking(language, words.away_title(), words.away(), null, false);
            case "answer-too-large" ->
                new Drawing.Asking(language, answer.too_large_title(), answer.too_large(), null, false);
            default -> new Drawing.Asking(language, words.gone_title(), words.gone(), null, true);
        };
    }

    private CaseView view(String name, Language language) throws JsonProcessingException {
        PageWords words = Drawing.words(language);
        AnswerWords answer = Drawing.answerWords(language);
        CasePage page = pages.of(situation(name, language));
        boolean trouble = name.equals("case-trouble");
        return new CaseView(
                language,
                List.of(Language.values()),
                words.title("Teehaus Nord"),
                page,
                "TN-10482",
                trouble
                        ? Said.trouble(422, answer.file("notes.zip"), "Der Karton war offen.\n<b>Leer.</b>")
                        : Said.NOTHING,
                page.isAsked(),
                List.of(new CaseView.Mail(
                        "2.11.2026", "Mail · TN-10482", "Hello,\n\nplease <b>see</b> https://rejoinder.example/s/…\n")),
                List.of(
                        words.promise_kept("2.11.2026"),
                        words.promise_missed("3.11.2026"),
                        words.promise_open("4.11.2026")),
                words.zone("Europe/Berlin"),
                words.stored_what(400, "Teehaus Nord"));
    }

    private Situation situation(String name, Language language) throws JsonProcessingException {
        Case dispute = new Case("teehaus", UUID.fromString("0f8fad5b-d9cb-569f-a165-70867728950e"));
        dispute.shopperEmail = "jana@example.com";
        dispute.kind = name.endsWith("-chargeback") ? ClaimKind.CHARGEBACK : ClaimKind.A_TO_Z;
        Map<String, String> about = new HashMap<>(Map.of("owner", "Marta Kern", "newsBy", "2026-11-09T15:00:00Z"));
        Handling handling = Handling.NONE;
        switch (name) {
            case "case-asked", "case-trouble" -> about.putAll(Spoken.about("SHOPPER_QUESTION", language));
            case "case-again-chargeback" -> dispute.state = "MORE_EVIDENCE_ASKED";
            case "case-unrecognised" -> {
                dispute.kind = ClaimKind.CHARGEBACK;
                dispute.reason = FilingReason.UNRECOGNIZED;
                dispute.state = "ANSWERED";
            }
            case "case-refunding" -> {
                dispute.state = "REFUNDING";
                handling = new Handling(
                        Handling.Decided.REFUND, List.of(new Refund(Money.of("60.00", "EUR"), Refund.State.PENDING)));
            }
            default -> dispute.closed(DisputeOutcome.WON);
        }
        return new Situation(
                json.readValue(dispute.json(), Dispute.class),
                handling,
                json.readValue(PROFILE.formatted("claims@teehaus.example"), Profile.class),
                language,
                Set.of(),
                about,
                null,
                Instant.parse("2026-11-02T10:00:00Z"));
    }
}
