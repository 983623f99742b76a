package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody is cut off from a shop's mails unseen. */
@QuarkusTest
class SettingsNoticeTest extends BulletinTest {

    private static final String CHANGED = "merchant-settings-changed";
    private static final Pattern LINK = Pattern.compile("https://rejoinder\\.example(/confirm/[A-Za-z0-9_-]+)");

    private final String second = "second." + claims;

    @Test
    void tellsTheOldAddressAndTheNewOne() throws Exception {
        profile();

        put(PROFILE.formatted(second), "\"1\"");

        awaitBulletins(CHANGED, "SENT", "SENT");
        assertThat(mailsTo(claims).get(0).getSubject()).isEqualTo("Die E-Mail-Einstellungen wurden geändert");
        for (String address : List.of(claims, second)) {
            assertThat(saidTo(address, CHANGED))
                    .contains("Neuer Empfänger: " + second, "Kein Empfänger mehr: " + claims)
                    .contains("Geändert von: backend@" + merchantId);
        }
        assertThat(bulletins(CHANGED)).allSatisfy(mail -> assertThat(mail).containsEntry("disputeId", null));
        assertThat(header(mailsTo(claims).get(0), "References")).isNull();
        assertThat(header(mailsTo(claims).get(0), "List-Unsubscribe")).isNull();
    }

    @Test
    void tellsOfALanguageOfSomebody() {
        profile();

        put(PROFILE.formatted(claims).replace("\"language\": \"de\"", "\"language\": \"en\""), "\"1\"");

        awaitBulletins(CHANGED, "SENT");
        assertThat(saidTo(claims, CHANGED)).contains("Language: " + claims + ": German → English");
    }

    @Test
    void putsEverythingBackOnceAndOnlyWhileItIsStillSo() {
        profile();
        put(PROFILE.formatted(second), "\"1\"");
        awaitBulletins(CHANGED, "SENT", "SENT");
        String old = undo(claims);
        String other = undo(second);
        assertThat(old).isNotEqualTo(other);

        given().get(old).then().statusCode(200).body(containsString("Kein Empfänger mehr: " + claims));
        assertThat(recipients()).containsExactly(second);
        given().formParam("choice", "").post(old).then().statusCode(200).body(containsString("rückgängig gemacht"));

        assertThat(recipients()).containsExactly(claims);
        given().formParam("choice", "").post(old).then().statusCode(410);
        given().get(other).then().statusCode(410);
        given().formParam("choice", "").post(other).then().statusCode(410);
        assertThat(recipients()).containsExactly(claims);
        awaitBulletins(CHANGED, "SENT", "SENT", "SENT", "SENT");
        assertThat(saidTo(claims, CHANGED)).contains("Geändert von: jemandem mit einem Link aus einer unserer E-Mails");
    }

    @Test
    void putsAPreferenceBackUnlessItWasChangedAgain() {
        profile();
        prefer("\"digest\": false, \"digestHour\": 7");
        awaitBulletins(CHANGED, "SENT");
        String first = undo(claims);
        assertThat(saidTo(claims, CHANGED)).contains("Tägliche Übersicht: " + claims + ": ein → aus");
        prefer("\"digestHour\": 9");
        awaitBulletins(CHANGED, "SENT", "SENT");

        given().get(first).then().statusCode(410);
        prefer("\"digestHour\": 7");
        given().formParam("choice", "").post(first).then().statusCode(200);

        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/merchants/{m}/preferences", merchantId)
                .then()
                .body("recipients[0].digest", equalTo(true))
                .body("recipients[0].digestHour", equalTo(8));
    }

    private void prefer(String wish) {
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"recipients\": [{\"email\": \"" + claims + "\", " + wish + "}]}")
                .put("/merchants/{m}/preferences", merchantId)
                .then()
                .statusCode(200);
    }

    private String undo(String address) {
        Matcher link = LINK.matcher(saidTo(address, CHANGED));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<String> recipients() {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/merchants/{m}/profile", merchantId)
                .jsonPath()
                .getList("claimRecipients");
    }

    @Test
    void isSilentWhereNobodyIsConcerned() {
        profile();

        put(PROFILE.formatted(claims).replace("Teehaus Nord", "Teehaus Süd"), "\"1\"");
        put(PROFILE.formatted(claims), "\"2\"");
        put(PROFILE.formatted(claims.toUpperCase(java.util.Locale.ROOT)), "\"3\"");
        put(PROFILE.formatted(second), "\"4\"");

        awaitBulletins(CHANGED, "SENT", "SENT");
        assertThat(bulletins(CHANGED))
                .extracting(mail -> mail.get("to"))
                .containsExactlyInAnyOrder(claims.toUpperCase(java.util.Locale.ROOT), second);
    }

    @Test
    void showsItsMailsToNoOtherMerchant() {
        profile();
        put(PROFILE.formatted(second), "\"1\"");
        awaitBulletins(CHANGED, "SENT", "SENT");
        Map<String, Object> mail = bulletins(CHANGED).get(0);

        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/emails/{id}", mail.get("id"))
                .then()
                .statusCode(404);
    }

    private void put(String profile, String ifMatch) {
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(profile)
                .put("/merchants/{m}/profile", merchantId)
                .then()
                .statusCode(200);
    }
}
