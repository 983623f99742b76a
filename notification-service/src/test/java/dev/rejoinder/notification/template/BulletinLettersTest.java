package dev.rejoinder.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.MailTest;
import dev.rejoinder.notification.dispute.Insight;
import dev.rejoinder.notification.picture.Picture;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.AddressBrokenLetter.Missed;
import dev.rejoinder.notification.template.AdviceLetter.Finding;
import dev.rejoinder.notification.template.AsksLetter.Order;
import dev.rejoinder.notification.template.AsksLetter.Parcel;
import dev.rejoinder.notification.template.DigestLetter.Line;
import dev.rejoinder.notification.template.OpsLetter.About;
import dev.rejoinder.notification.template.OpsLetter.Figure;
import dev.rejoinder.notification.template.SettingChange.What;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails about no single dispute, held against files as those of {@link LettersTest}, and written anew in the same way. */
@QuarkusTest
class BulletinLettersTest extends MailTest {

    private static final Path FILES = Path.of("src/test/resources/letters");
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @Inject
    Letters letters;

    @Inject
    ObjectMapper json;

    static Stream<Object[]> all() {
        return scenes().entrySet().stream().flatMap(scene -> Stream.of(Language.values())
                .map(language -> new Object[] {scene.getKey(), scene.getValue(), language}));
    }

    static Map<String, Bulletin> scenes() {
        Map<String, Bulletin> scenes = new TreeMap<>();
        scenes.put(
                "merchant-settings-changed",
                new SettingsLetter(
                        NOW,
                        "marta@teehaus.example",
                        List.of(
                                new SettingChange(What.NEW_RECIPIENT, "lea@teehaus.example", null, null),
                                new SettingChange(What.LANGUAGE, "claims@teehaus.example", "de", "en"),
                                new SettingChange(What.PAST_RECIPIENT, "jan@teehaus.example", null, null)),
                        "https://rejoinder.example/confirm/abc"));
        scenes.put(
                "merchant-address-broken",
                new AddressBrokenLetter(
                        "claims@teehaus.example",
                        NOW,
                        Instant.parse("2026-12-02T10:00:00Z"),
                        true,
                        List.of(new Missed(NOW, "A-bis-z-Antrag 129,90 €: Antwort bis 9. November · TN-10482")),
                        2));
        scenes.put(
                "merchant-address-broken-last",
                new AddressBrokenLetter(
                        "claims@teehaus.example", NOW, Instant.parse("2026-12-02T10:00:00Z"), false, List.of(), 0));
        ClaimKind chargeback = ClaimKind.CHARGEBACK;
        Instant due = Instant.parse("2026-11-09T09:00:00Z");
        scenes.put(
                "merchant-digest",
                new DigestLetter(
                        NOW,
                        List.of(
                                new Line(ClaimKind.A_TO_Z, null, null, Instant.parse("2026-11-01T09:00:00Z")),
                                new Line(chargeback, "TN-10482", Money.of("129.90", "EUR"), due),
                                new Line(chargeback, "TN-10500", Money.of("20.00", "EUR"), due)),
                        4,
                        2));
        scenes.put(
                "merchant-digest-one",
                new DigestLetter(NOW, List.of(new Line(chargeback, "TN-10482", Money.of("129.90", "EUR"), due)), 0, 0));
        scenes.put(
                "merchant-report",
                new ReportLetter(
                        Instant.parse("2026-09-30T22:00:00Z"),
                        new Insight(
                                new Insight.Disputes(12, 8, 3, 0.92, 30.4),
                                List.of(new Insight.MoneyRow(
                                        Money.of("410.00", "EUR"),
                                        Money.of("129.90", "EUR"),
                                        Money.of("88.00", "EUR"),
                                        Money.of("60.00", "EUR"))),
                                List.of(
                                        new Insight.WinRate("CHARGEBACK", 4, 1),
                                        new Insight.WinRate("A_TO_Z", 1, 2)))));
        scenes.put(
                "merchant-report-quiet",
                new ReportLetter(
                        Instant.parse("2026-09-30T22:00:00Z"),
                        new Insight(new Insight.Disputes(1, 0, 0, null, null), List.of(), List.of())));
        scenes.put("merchant-advice", new AdviceLetter(List.of(Finding.ONE_RECIPIENT)));
        scenes.put("merchant-advice-all", new AdviceLetter(List.of(Finding.values())));
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        Stream.of(Figure.values()).forEach(figure -> figures.put(figure, 3L));
        Parcel parcel = new Parcel(
                "DHL",
                "00340433836442636597",
                "https://teehaus.example/parcel",
                Instant.parse("2026-10-28T15:00:00Z"),
                Instant.parse("2026-10-31T20:00:00Z"),
                null);
        Instant answerBy = Instant.parse("2026-11-03T10:00:00Z");
        Order order = new Order(
                Instant.parse("2026-10-26T09:30:00Z"),
                Money.of("129.90", "EUR"),
                List.of("Kettle", "Lid"),
                List.of(parcel));
        scenes.put(
                "merchant-shopper-asks",
                new AsksLetter(
                        "TN-10482",
                        "jana@example.com",
                        true,
                        false,
                        NOW,
                        answerBy,
                        "Good morning,\n\nwhere is my <b>kettle</b>? Order TN-10482.\n\nJana Vogt",
                        false,
                        0,
                        order));
        scenes.put(
                "merchant-shopper-asks-again",
                new AsksLetter(
                        "TN-10482",
                        "jana@example.com",
                        true,
                        true,
                        NOW,
                        answerBy,
                        "It has come, but the lid is broken. My card is ************1111",
                        true,
                        2,
                        new Order(
                                order.placedAt(),
                                order.total(),
                                List.of("Kettle"),
                                List.of(new Parcel("DHL", null, null, NOW, null, NOW)))));
        scenes.put(
                "merchant-shopper-asks-unsent",
                new AsksLetter(
                        "TN-10482",
                        "kim@example.com",
                        false,
                        false,
                        NOW,
                        answerBy,
                        "When does it leave?",
                        false,
                        0,
                        new Order(order.placedAt(), order.total(), List.of(), List.of())));
        scenes.put(
                "merchant-shopper-asks-gone",
                new AsksLetter(
                        "TN-10482",
                        "kim@example.com",
                        false,
                        false,
                        NOW,
                        answerBy,
                        "When does it leave?",
                        false,
                        0,
                        null));
        scenes.put("shopper-answer", new AnswerLetter("TN-10482", "Hello Jana,\n\n<b>DHL</b> 00340433836442636597"));
        scenes.put("ops-bounces", new OpsLetter(About.BOUNCES_MANY, NOW, figures));
        scenes.put("ops-dead-letters", new OpsLetter(About.DEAD_LETTERS, NOW, figures));
        Instant until = Instant.parse("2026-11-02T11:30:00Z");
        for (StuckLetter.What what : StuckLetter.What.values()) {
            String scene = what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            scenes.put("ops-stuck-" + scene, new StuckLetter(what, NOW, null, 412));
            scenes.put("ops-well-" + scene, new StuckLetter(what, NOW, until, 0));
        }
        scenes.put("ops-week", new OpsLetter(About.WEEK, NOW, figures));
        scenes.put(
                "merchant-settings-changed-link",
                new SettingsLetter(
                        NOW,
                        null,
                        List.of(
                                SettingChange.turned(What.DIGEST, "claims@teehaus.example", false),
                                SettingChange.turned(What.REPORT, "claims@teehaus.example", true),
                                SettingChange.turned(What.ADVICE, "claims@teehaus.example", true),
                                SettingChange.turned(What.COURSE, "claims@teehaus.example", false),
                                new SettingChange(What.DIGEST_HOUR, "claims@teehaus.example", "8:00", "7:00")),
                        null));
        return scenes;
    }

    @ParameterizedTest
    @MethodSource("all")
    void readAsAgreed(String scene, Bulletin bulletin, Language language) throws IOException {
        boolean isOptional = scene.matches("merchant-(digest|report|advice).*");
        String wayOut = isOptional ? "https://rejoinder.example/confirm/" + "Ab3_".repeat(20) : null;
        Rendered mail = letters.write(bulletin, scene.startsWith("ops-") ? ours() : readProfile(), language, wayOut);

        check(scene + "." + language.tag() + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
        check(scene + "." + language.tag() + ".html", mail.html());
        for (Picture picture : mail.pictures()) {
            check(scene + "." + language.tag() + "." + picture.id() + ".png", picture.content());
        }
    }

    /** As {@code OpsConfig} makes it. */
    private Profile ours() throws JsonProcessingException {
        String profile = PROFILE.replace("Teehaus Nord", "Rejoinder").replace("\"DE\"", "\"\"");
        return json.readValue(profile.formatted("ops@rejoinder.example"), Profile.class);
    }

    private Profile readProfile() throws JsonProcessingException {
        return json.readValue(PROFILE.formatted("claims@teehaus.example"), Profile.class);
    }

    private static void check(String name, String written) throws IOException {
        Path file = FILES.resolve(name);
        if (Boolean.getBoolean("letters.accept")) {
            Files.writeString(file, written);
        }
        assertThat(written).as(name).isEqualTo(Files.readString(file));
    }

    private static void check(String name, byte[] written) throws IOException {
        Path file = FILES.resolve(name);
        if (Boolean.getBoolean("letters.accept")) {
            Files.write(file, written);
        }
        assertThat(written).as(name).isEqualTo(Files.readAllBytes(file));
    }
}
