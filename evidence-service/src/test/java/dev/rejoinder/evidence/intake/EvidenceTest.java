package dev.rejoinder.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.file.Hostile;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class EvidenceTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();
    private final Claims claim = new Claims(
                    shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null))
            .reason(FilingReason.DUPLICATE_CHARGE);

    @BeforeEach
    void tell() {
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
        shop.putOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> dispute().body("state", equalTo("GATHERING")));
    }

    @Test
    void completesThePacket() throws IOException {
        dispute().body("packet.lacks", hasItem("SECOND_ORDER_RECORD"));

        String item = give("thread.pdf", Hostile.pdf(2), "SECOND_ORDER_RECORD")
                .statusCode(200)
                .body("mediaType", equalTo("application/pdf"))
                .body("addedBy", containsString(shop.merchantId()))
                .extract()
                .path("id");
        give("page.png", Hostile.png(), "PRODUCT_DESCRIPTION").statusCode(200);

        dispute()
                .body("packet.has", hasItem("SECOND_ORDER_RECORD"))
                .body("packet.lacks", not(hasItem("SECOND_ORDER_RECORD")));
        timeline().body("items.what", hasItems("EVIDENCE_GIVEN"));
        assertThat(zipNames()).contains("exhibits/03-second-order-record.pdf", "exhibits/04-product-description.png");
        String letter = pdfText();
        assertThat(letter).contains("What the shopper wrote to us").contains("Daten der zweiten Bestellung");
        shop.get("/disputes/" + claim.id() + "/answer")
                .body("evidence.findAll { it.file != null }.type", hasItems("Other", "ProductDescription"));
        shop.request()
                .get(path() + "/" + item)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff");

        shop.request().delete(path() + "/" + item).then().statusCode(204);

        dispute().body("packet.lacks", hasItem("SECOND_ORDER_RECORD"));
        list().body("items", hasSize(1));
        shop.get(path() + "/" + item).statusCode(404);
    }

    @Test
    void takesTheSameFileOnce() {
        give("a.png", Hostile.png(), "CORRESPONDENCE").statusCode(200);
        give("b.png", Hostile.png(), "CORRESPONDENCE").statusCode(200);
        give("b.png", Hostile.png(), "REFUND_RECORD").statusCode(200);

        list().body("items", hasSize(2));
    }

    @Test
    void refusesWithTheReasonAndKeepsNothing() {
        give("a.docx", Hostile.docxBomb(), "CORRESPONDENCE")
                .statusCode(422)
                .body("errors[0].field", equalTo("file"))
                .body("errors[0].message", containsString("unpacks to more"));
        give("../../a.png", Hostile.png(), "CORRESPONDENCE").statusCode(422);
        give("a.png", Hostile.png(), "HEARSAY").statusCode(422).body("errors[0].field", equalTo("kind"));
        shop.request()
                .multiPart("kind", "CORRESPONDENCE")
                .multiPart("description", "Nothing")
                .post(path())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
        give("a.pdf", new byte[20 * MEGABYTE + 1], "CORRESPONDENCE").statusCode(413);
        give("a.pdf", new byte[21 * MEGABYTE], "CORRESPONDENCE").statusCode(413);

        list().body("items", hasSize(0));
    }

    @Test
    void isNobodyElsesBusiness() {
        String item = give("a.png", Hostile.png(), "CORRESPONDENCE").extract().path("id");
        Shop other = new Shop();
        other.get(path()).statusCode(404);
        other.get(path() + "/" + item).statusCode(404);
        other.request().delete(path() + "/" + item).then().statusCode(404);
        other.request()
                .multiPart("file", "a.png", Hostile.png())
                .multiPart("kind", "CORRESPONDENCE")
                .multiPart("description", "Mine")
                .post(path())
                .then()
                .statusCode(404);
        String auditor = Tokens.auditor();
        RestAssured.given().auth().oauth2(auditor).get(path()).then().body("items[0].description", equalTo("***"));
        RestAssured.given()
                .auth()
                .oauth2(auditor)
                .get(path() + "/" + item)
                .then()
                .statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(auditor)
                .get("/disputes/" + claim.id() + "/packet")
                .then()
                .body("content.items[0].description", equalTo("***"));
    }

    @Test
    void changesNothingOnceAllIsOver() {
        topics.write(claim.resolved(2, ClaimOutcome.BUYER_WON));
        await().untilAsserted(() -> dispute().body("state", equalTo("CLOSED")));

        give("a.png", Hostile.png(), "CORRESPONDENCE").statusCode(409);
    }

    private ValidatableResponse give(String name, byte[] file, String kind) {
        return shop.request()
                .multiPart("file", name, file)
                .multiPart("kind", kind)
                .multiPart("description", "What the shopper wrote to us")
                .multiPart("givenFrom", "Mailbox")
                .multiPart("originAt", "2026-11-10T09:00:00Z")
                .post(path())
                .then();
    }

    private Set<String> zipNames() throws IOException {
        byte[] zip = shop.request()
                .accept("application/zip")
                .get("/disputes/" + claim.id() + "/packet")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Set<String> names = new HashSet<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private String pdfText() throws IOException {
        byte[] pdf = shop.request()
                .accept("application/pdf")
                .get("/disputes/" + claim.id() + "/packet")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private ValidatableResponse dispute() {
        return shop.get("/disputes/" + claim.id()).statusCode(200);
    }

    private ValidatableResponse timeline() {
        return shop.get("/disputes/" + claim.id() + "/timeline");
    }

    private ValidatableResponse list() {
        return shop.get(path()).statusCode(200);
    }

    private String path() {
        return "/disputes/" + claim.id() + "/evidence";
    }
}
