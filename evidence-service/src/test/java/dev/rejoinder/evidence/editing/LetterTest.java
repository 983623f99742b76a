package dev.rejoinder.evidence.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class LetterTest {

    private static final String OWN =
            """
            {"summary": "We have delivered what was ordered.",
             "statements": [{"text": "Jana Vogt ordered a kettle <b>from us</b>.", "shownBy": ["order"]},
                            {"text": "She claims it never came.", "shownBy": ["claim", "order"]}]}
            """;

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();
    private final Claims claim = new Claims(
                    shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null))
            .reason(FilingReason.PRODUCT_NOT_RECEIVED);

    @BeforeEach
    void tell() {
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
        shop.put("/merchants/" + shop.merchantId() + "/letterhead", "{\"name\": \"Tea House\", \"language\": \"en\"}")
                .statusCode(200);
        shop.putOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(dispute()).body("state", equalTo("GATHERING")));
    }

    @Test
    void isWrittenFromTheFactsUntilSomebodyEditsIt() {
        letter().body("edited", equalTo(false))
                .body("outdated", equalTo(false))
                .body("fromFacts", nullValue())
                .body("letter.statements.size()", not(0))
                .body("letter.statements.shownBy.flatten()", hasItem("order"))
                .body("exhibits.reference", contains("claim", "order", "timeline"));
        history().body("revisions", hasSize(0));
    }

    @Test
    void isPrintedInTheMerchantsWordsAndPointsToTheExhibits() throws IOException {
        edit(OWN)
                .statusCode(200)
                .body("edited", equalTo(true))
                .body("letter.summary", equalTo("We have delivered what was ordered."))
                .body("letter.closing", containsString("decide"))
                .body("fromFacts.summary", containsString(shop.orderId()));

        assertThat(pdf())
                .contains("We have delivered what was ordered.", "ordered a kettle <b>from us</b>.")
                .containsPattern("She claims it never came\\.\\s+Exhibits? 1");
        shop.get(dispute() + "/packet/diff").body("changes.path", contains("letter"));
        shop.get(dispute() + "/timeline").body("items.what", hasItem("LETTER_EDITED"));
    }

    @Test
    void keepsItsHistoryAndGoesBackToTheFacts() throws IOException {
        edit(OWN).statusCode(200);
        edit(OWN).statusCode(200);
        edit(OWN.replace("never came", "did not come")).statusCode(200);

        shop.request()
                .header("If-Match", "*")
                .delete(path())
                .then()
                .statusCode(200)
                .body("edited", equalTo(false));

        history()
                .body("revisions", hasSize(3))
                .body("revisions[0].words.statements[1].text", containsString("never"))
                .body("revisions[1].words.statements[1].text", containsString("did not"))
                .body("revisions[1].madeBy", containsString(shop.merchantId()))
                .body("revisions[2].words", nullValue());
        assertThat(pdf()).doesNotContain("She claims").contains("Our records show order");
    }

    @Test
    void saysThatItIsOutdatedOnceTheFactsHaveChanged() {
        edit(OWN).statusCode(200);
        shop.get(dispute() + "/answer").body(obstacles(), not(hasItem("LETTER_OUTDATED")));

        shop.putShipment("S-1", Shop.delivered()).statusCode(200);

        letter().body("outdated", equalTo(true))
                .body("edited", equalTo(true))
                .body("exhibits.reference", hasItems("shipment:S-1"))
                .body("fromFacts.statements.text", hasItem(containsString("delivered")));
        shop.get(dispute() + "/answer").body(obstacles(), hasItem("LETTER_OUTDATED"));

        edit(OWN).statusCode(200).body("outdated", equalTo(false));

        shop.get(dispute() + "/answer").body(obstacles(), not(hasItem("LETTER_OUTDATED")));
    }

    @Test
    void refusesWhatNobodyCouldBelieve() {
        edit("{\"statements\": []}").statusCode(422).body("errors.field", hasItem("statements"));
        edit("{\"statements\": [{\"text\": \"It was delivered.\"}]}")
                .statusCode(422)
                .body("errors[0].field", equalTo("statements[0].shownBy"))
                .body("errors[0].message", containsString("exhibit"));
        edit("{\"statements\": [{\"text\": \"It was delivered.\", \"shownBy\": [\"shipment:S-9\"]}]}")
                .statusCode(422)
                .body("errors[0].message", containsString("shipment:S-9"));
        edit("{\"statements\": [{\"text\": \"%s\", \"shownBy\": [\"order\"]}]}".formatted("a".repeat(601)))
                .statusCode(422)
                .body("errors[0].field", equalTo("statements[0].text"));
        edit("{\"statements\": [null]}").statusCode(422);

        letter().body("edited", equalTo(false));
    }

    @Test
    void losesNobodysChange() {
        String seen = letter().extract().header("ETag");
        edit(OWN, seen).statusCode(200);

        edit(OWN.replace("kettle", "pot"), seen).statusCode(412);
        shop.request()
                .contentType("application/json")
                .body(OWN)
                .put(path())
                .then()
                .statusCode(428);
    }

    @Test
    void isNobodyElsesBusiness() {
        new Shop().get(path()).statusCode(404);
        new Shop()
                .request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(OWN)
                .put(path())
                .then()
                .statusCode(404);
        given().auth().oauth2(Tokens.auditor()).get(path()).then().statusCode(403);
        edit(OWN).statusCode(200);
        given().auth()
                .oauth2(Tokens.auditor())
                .get(dispute() + "/packet")
                .then()
                .statusCode(200)
                .body("content.letter.statements.text", contains("***", "***"));
    }

    private static String obstacles() {
        return "channels.obstacles.flatten().obstacle";
    }

    private ValidatableResponse edit(String letter) {
        return edit(letter, "*");
    }

    private ValidatableResponse edit(String letter, String seen) {
        return shop.request()
                .contentType("application/json")
                .header("If-Match", seen)
                .body(letter)
                .put(path())
                .then();
    }

    private ValidatableResponse letter() {
        return shop.get(path()).statusCode(200);
    }

    private ValidatableResponse history() {
        return shop.get(path() + "/history").statusCode(200);
    }

    private String pdf() throws IOException {
        byte[] pdf = shop.request()
                .accept("application/pdf")
                .get(dispute() + "/packet")
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String dispute() {
        return "/disputes/" + claim.id();
    }

    private String path() {
        return dispute() + "/letter";
    }
}
