package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailResourceTest extends MailTest {

    private Case dispute;
    private String shopperMail;

    @BeforeEach
    void sendTwoMails() {
        profile();
        dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
        shopperMail = (String) email(dispute, "SHOPPER").get("id");
    }

    @Test
    void showsAMerchantTheirOwnMailsOnly() {
        as(Tokens.merchant(merchantId), "/emails").body("items", hasSize(2));
        as(Tokens.merchant("another"), "/emails?disputeId=" + dispute.id).body("items", hasSize(0));
        as(Tokens.merchant("another"), "/emails?merchantId=" + merchantId).statusCode(404);
        as(Tokens.merchant("another"), "/emails/" + shopperMail).statusCode(404);
        as(Tokens.merchant("another"), "/emails/" + shopperMail + "/html").statusCode(404);
        given().get("/emails").then().statusCode(401);
    }

    @Test
    void showsWhatAMailSaid() {
        as(Tokens.merchant(merchantId), "/emails/" + shopperMail)
                .statusCode(200)
                .body("disputeId", equalTo(dispute.id.toString()))
                .body("audience", equalTo("SHOPPER"))
                .body("template", equalTo("shopper-chargeback-received"))
                .body("language", equalTo("de"))
                .body("to", equalTo(dispute.shopperEmail))
                .body("status", equalTo("SENT"))
                .body("text", containsString("Guten Tag Jana Vogt,"))
                .body("html", containsString("Guten Tag Jana Vogt,"));
        as(Tokens.ops(), "/emails/" + shopperMail + "/html")
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void showsAuditorsThatAMailWasSentButNeitherToWhomNorWhat() {
        as(Tokens.auditor(), "/emails?disputeId=" + dispute.id)
                .body("items", hasSize(2))
                .body("items[0].to", containsString("***@"))
                .body(not(containsString(dispute.shopperEmail)));
        as(Tokens.auditor(), "/emails/" + shopperMail).body("html", nullValue()).body("text", nullValue());
        as(Tokens.auditor(), "/emails/" + shopperMail + "/html").statusCode(403);
    }

    @Test
    void tellsEvidenceServiceWhatSeveralMailsSaid() {
        String merchantMail = (String) email(dispute, "MERCHANT").get("id");

        as(Tokens.service(), "/emails/words?id=" + shopperMail + "&id=" + merchantMail + "&id=" + UUID.randomUUID())
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.find { it.id == '%s' }.subject".formatted(shopperMail), containsString("widersprochen"))
                .body(
                        "items.find { it.id == '%s' }.text".formatted(shopperMail),
                        containsString("Guten Tag Jana Vogt,"))
                .body("items.find { it.id == '%s' }.audience".formatted(merchantMail), equalTo("MERCHANT"));
        as(Tokens.service(), "/emails/" + shopperMail).statusCode(403);
    }

    @Test
    void tellsNobodyElseWhatMailsSaid() {
        String words = "/emails/words?id=" + shopperMail;
        as(Tokens.merchant(merchantId), words).body("items", hasSize(1));
        as(Tokens.merchant("another"), words).statusCode(200).body("items", hasSize(0));
        as(Tokens.auditor(), words).statusCode(403);
        given().get(words).then().statusCode(401);
    }

    @Test
    void listsPageByPage() {
        Case second = new Case(merchantId);
        open(second);
        awaitStatus(second, "SENT", "SENT");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = given().auth().oauth2(Tokens.merchant(merchantId)).get("/emails?limit=3&cursor=" + cursor);
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
        as(Tokens.merchant(merchantId), "/emails/count").body("count", equalTo(4));
        as(Tokens.ops(), "/emails/count?status=SENT&disputeId=" + second.id).body("count", equalTo(2));
        as(Tokens.ops(), "/emails/count?status=HELD&disputeId=" + second.id).body("count", equalTo(0));
    }

    @Test
    void answersBadQuestionsWithProblems() {
        as(Tokens.ops(), "/emails?limit=1000").statusCode(400).body("detail", containsString("limit"));
        as(Tokens.ops(), "/emails?cursor=what").statusCode(400);
        as(Tokens.ops(), "/emails/words").statusCode(400).body("detail", containsString("1 to 50"));
        as(Tokens.ops(), "/emails/words?id=1" + "&id=" + shopperMail).statusCode(404);
        as(Tokens.ops(), "/emails/words?" + ("id=" + shopperMail + "&").repeat(51))
                .statusCode(400);
        as(Tokens.ops(), "/emails/" + UUID.randomUUID()).statusCode(404).contentType("application/problem+json");
    }

    private static ValidatableResponse as(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
