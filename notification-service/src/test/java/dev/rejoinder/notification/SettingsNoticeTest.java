package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody is cut off from a shop's mails unseen. */
@QuarkusTest
class SettingsNoticeTest extends BulletinTest {

    private static final String CHANGED = "merchant-settings-changed";

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
