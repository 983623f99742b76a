package dev.rejoinder.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.notification.MailTest;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.AddressBrokenLetter.Missed;
import dev.rejoinder.notification.template.SettingChange.What;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

    private static Map<String, Bulletin> scenes() {
        Map<String, Bulletin> scenes = new TreeMap<>();
        scenes.put(
                "merchant-settings-changed",
                new SettingsLetter(
                        NOW,
                        "marta@teehaus.example",
                        List.of(
                                new SettingChange(What.NEW_RECIPIENT, "lea@teehaus.example", null, null),
                                new SettingChange(What.LANGUAGE, "claims@teehaus.example", "de", "en"),
                                new SettingChange(What.PAST_RECIPIENT, "jan@teehaus.example", null, null))));
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
        return scenes;
    }

    @ParameterizedTest
    @MethodSource("all")
    void readAsAgreed(String scene, Bulletin bulletin, Language language) throws IOException {
        Rendered mail = letters.write(bulletin, readProfile(), language);

        check(scene + "." + language.tag() + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
        check(scene + "." + language.tag() + ".html", mail.html());
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
}
