package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shop's mails look and sound like is the shop's, in the reader's language, and nobody else's. */
@QuarkusTest
class BrandTest extends MailTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "it", "es");

    /** Each token names its shop and its language. */
    private record Tenant(String id, String name, String accent) {

        String profile() {
            StringBuilder languages = new StringBuilder();
            for (String language : LANGUAGES) {
                languages
                        .append(languages.isEmpty() ? "" : ",")
                        .append(
                                """
                                "%s": {"accentColor": "%s", "logoText": "%s", "signOff": "%s", "legalFooter": "%s",
                                       "contact": {"email": "%s"}}"""
                                        .formatted(
                                                language,
                                                accent(language),
                                                token("logo", language),
                                                token("signoff", language),
                                                token("legal", language),
                                                contact(language)));
            }
            return PROFILE.formatted("claims." + id + "@example.com")
                    .replace("Teehaus Nord", name)
                    .replace("\"country\"", "\"brand\": {\"languages\": {" + languages + "}}, \"country\"");
        }

        String accent(String language) {
            return accent.substring(0, 6) + (LANGUAGES.indexOf(language) + 1);
        }

        String token(String what, String language) {
            return name + " " + what + " " + language;
        }

        String contact(String language) {
            return language + "@" + name.toLowerCase(Locale.ROOT) + ".example";
        }
    }

    @Test
    void neverMixesShopsOrLanguages() throws Exception {
        List<Tenant> tenants = List.of(
                new Tenant(merchantId + "-a", "Amsel", "#0A4A30"), new Tenant(merchantId + "-b", "Buche", "#5A1A60"));
        for (Tenant tenant : tenants) {
            put(tenant.id(), tenant.profile()).statusCode(200);
            for (String language : LANGUAGES) {
                Color color = Color.decode(tenant.accent(language));
                Shop.put(tenant.id(), "/profile/logo?language=" + language, Shop.picture("png", 30, 30, color));
            }
        }
        List<Case> disputes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (Tenant tenant : tenants) {
                for (String language : LANGUAGES) {
                    Case dispute = new Case(tenant.id());
                    dispute.shopperLanguage = language;
                    disputes.add(dispute);
                }
            }
        }
        disputes.forEach(this::open);

        for (Case dispute : disputes) {
            awaitStatus(dispute, "SENT", "SENT");
            Tenant own = tenants.stream()
                    .filter(tenant -> tenant.id().equals(dispute.merchantId))
                    .findFirst()
                    .orElseThrow();
            Tenant other = tenants.get(1 - tenants.indexOf(own));
            MimeMessage mail = mailsTo(dispute.shopperEmail).get(0);
            checkHeaders(mail, own, dispute.shopperLanguage);
            List<Part> parts = parts(mail);
            String html = (String) parts.get(1).getContent();
            assertThat(parts.get(0).getContent() + html)
                    .doesNotContain(other.name(), other.name().toLowerCase(Locale.ROOT));
            checkHtml(html, own, dispute.shopperLanguage);
            Color logo = new Color(
                    javax.imageio.ImageIO.read(parts.get(2).getInputStream()).getRGB(9, 9));
            assertThat(logo).isEqualTo(Color.decode(own.accent(dispute.shopperLanguage)));
        }
    }

    private static void checkHeaders(MimeMessage mail, Tenant own, String language) {
        assertThat(header(mail, "From")).startsWith("\"" + own.name() + "\"");
        assertThat(header(mail, "Reply-To")).contains(own.contact(language));
        assertThat(header(mail, "List-Id")).contains(own.name(), own.id());
        assertThat(header(mail, "Content-Language")).isEqualTo(language);
        assertThat(header(mail, "Content-Type")).startsWith("multipart/related");
    }

    private static void checkHtml(String html, Tenant own, String language) {
        for (String of : LANGUAGES) {
            String[] tokens = {
                own.token("logo", of), own.token("signoff", of), own.token("legal", of), own.contact(of), own.accent(of)
            };
            if (of.equals(language)) {
                assertThat(html).contains(List.of(tokens).subList(0, 4));
            } else {
                assertThat(html).doesNotContain(tokens);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "accentColor": "red"                                               | brand.accentColor: must look like
            "inkColor": "#336677"                                              | brand.inkColor: has a contrast of
            "accentColor": "#FFEE00", "inkColor": "#FFFFFF"                    | brand.inkColor: has a contrast of
            "linkColor": "#88BBFF"                                             | brand.linkColor: has a contrast of
            "signOff": "a\\nb"                                                 | brand.signOff: must be one line
            "statementName": "0123456789012345678901234567890123456789x"       | brand.statementName: must have
            "contact": {"email": "x@y.example"}                                | brand.contact: belongs to contact
            "languages": {"it": {"contact": {"email": "x"}}}                   | brand.languages.it.contact.email
            "languages": {"it": {"languages": {}}}                             | brand.languages.it.languages
            "languages": {"it": null}                                          | brand.languages.it: is needed
            "inkColor": "#FFFFFF", "languages": {"es": {"linkColor": "#777"}}  | brand.languages.es.linkColor
            """)
    void refusesWhatCannotBeRead(String brand, String problem) {
        put(merchantId, PROFILE.formatted(claims).replace("\"country\"", "\"brand\": {" + brand + "}, \"country\""))
                .statusCode(422)
                .body("detail", containsString(problem));
    }

    @Test
    void choosesTheInkForAnyAccentItself() {
        put(
                        merchantId,
                        PROFILE.formatted(claims)
                                .replace("\"country\"", "\"brand\": {\"accentColor\": \"#FFEE00\"}, \"country\""))
                .statusCode(200);
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        given().auth()
                .oauth2(Tokens.ops())
                .get("/emails/{id}/html", email(dispute, "SHOPPER").get("id"))
                .then()
                .body(containsString("bgcolor=\"#FFEE00\""))
                .body(containsString("color:#000000"));
    }

    private static io.restassured.response.ValidatableResponse put(String merchantId, String profile) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(profile)
                .put("/merchants/{m}/profile", merchantId)
                .then();
    }

    /** What is in a mail, without the envelopes around it. */
    private static List<Part> parts(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart multipart)) {
            return List.of(part);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            parts.addAll(parts(multipart.getBodyPart(i)));
        }
        return parts;
    }
}
