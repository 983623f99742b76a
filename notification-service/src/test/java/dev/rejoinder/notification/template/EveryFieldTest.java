package dev.rejoinder.notification.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.notification.MailTest;
import dev.rejoinder.notification.Shop;
import dev.rejoinder.notification.delivery.Finished;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.LettersTest.Scene;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile text in every field of every mail stays text. */
@QuarkusTest
class EveryFieldTest extends MailTest {

    @Inject
    Letters letters;

    @Inject
    ObjectMapper json;

    @Inject
    Finished finished;

    private final Hostile hostile = new Hostile();

    @BeforeEach
    void prepare() {
        Shop.givePictures("teehaus");
    }

    @Test
    void everyTemplateIsAmongThem() {
        Set<Template> templates = EnumSet.noneOf(Template.class);
        Stream.of(Scene.values()).forEach(scene -> templates.add(scene.template()));
        BulletinLettersTest.scenes().keySet().forEach(name -> templates.add(template(name)));

        assertThat(templates).isEqualTo(EnumSet.complementOf(EnumSet.of(Template.AMAZON_ANSWER)));
    }

    /** Each in one of the languages: all have the same layout. */
    static Stream<Object[]> scenes() {
        List<Scene> scenes = List.of(Scene.values());
        List<Language> languages = List.of(Language.values());
        return IntStream.range(0, scenes.size())
                .mapToObj(i -> new Object[] {scenes.get(i), languages.get(i % languages.size())});
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void staysTextInLettersAboutADispute(Scene scene, Language language) throws Exception {
        Situation situation = LettersTest.situation(json, scene, language);
        Extras extras = LettersTest.extras(letters, json, scene, language);

        check(
                scene.template(),
                mail(scene.template(), situation, extras),
                mail(scene.template(), hostile.in(situation), hostile.in(extras)));
    }

    static Stream<String> bulletins() {
        return BulletinLettersTest.scenes().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void staysTextInOtherLetters(String scene) throws Exception {
        Bulletin bulletin = BulletinLettersTest.scenes().get(scene);
        Profile profile = json.readValue(LettersTest.BRANDED, Profile.class);

        check(
                template(scene),
                mail(scene, bulletin, profile, Language.IT),
                mail(scene, (Bulletin) hostile.in((Record) bulletin), hostile.in(profile), Language.IT));
    }

    /** So that the letters need not fear what stands in it. */
    @Test
    void aShopsProfileIsAsHostileAsThat() throws Exception {
        Profile profile = json.readValue(LettersTest.BRANDED, Profile.class);
        hostile.in(profile);
        Set<String> told = hostile.replaced().keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        assertThat(put(json.readTree(LettersTest.BRANDED))).isEqualTo(200);

        for (String field : texts(json.readTree(LettersTest.BRANDED), "")) {
            String name = field.substring(field.lastIndexOf('/') + 1);

            assertThat(put(with(field, Hostile.LINES))).as(field).isIn(400, 422);
            assertThat(put(with(field, Hostile.ONE_LINE.substring(0, 38))) == 200)
                    .as(field)
                    .isEqualTo(told.contains(name));
        }
    }

    private JsonNode with(String field, String text) throws Exception {
        JsonNode profile = json.readTree(LettersTest.BRANDED);
        int end = field.lastIndexOf('/');
        String name = field.substring(end + 1);
        JsonNode parent = profile.at(field.substring(0, end));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), text);
        } else {
            ((ObjectNode) parent).put(name, text);
        }
        return profile;
    }

    private static List<String> texts(JsonNode node, String path) {
        if (node.isTextual()) {
            return List.of(path);
        }
        List<String> texts = new ArrayList<>();
        node.fields().forEachRemaining(field -> texts.addAll(texts(field.getValue(), path + "/" + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            texts.addAll(texts(node.get(i), path + "/" + i));
        }
        return texts;
    }

    private static int put(JsonNode profile) {
        String merchantId = "hostile-" + UUID.randomUUID();
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(profile.toString())
                .put("/merchants/{m}/profile", merchantId)
                .statusCode();
    }

    private void check(Template template, MimeMessage friendly, MimeMessage mail) throws Exception {
        new Inert(template, friendly, mail).check();
        String before = Inert.text(Inert.parts(friendly).get(0));
        assertThat(hostile.replaced().keySet())
                .filteredOn(name -> before.contains(firstLine(hostile.replaced().get(name))))
                .allSatisfy(
                        name -> assertThat(Inert.text(Inert.parts(mail).get(0))).contains(name));
    }

    /** Short ones stand in other words, too. */
    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() < 6 ? "\u0000" : line;
    }

    private MimeMessage mail(Template template, Situation situation, Extras extras) throws Exception {
        return finished.mail(
                template,
                situation.about(),
                situation.profile(),
                situation.language(),
                letters.write(template, situation, extras));
    }

    private MimeMessage mail(String scene, Bulletin bulletin, Profile profile, Language language) throws Exception {
        Template template = template(scene);
        String wayOut = template.isOptional() ? "https://rejoinder.example/confirm/abc" : null;
        return finished.mail(template, Map.of(), profile, language, letters.write(bulletin, profile, language, wayOut));
    }

    private static Template template(String scene) {
        return Stream.of(Template.values())
                .filter(template -> scene.startsWith(template.wireName()))
                .findFirst()
                .orElseThrow();
    }
}
