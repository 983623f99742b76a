package dev.rejoinder.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.file.Hostile;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a given PDF are in the printed packet. */
@QuarkusTest
@WithTestResource(Backends.class)
class PagesTest {

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    private final Shop shop = new Shop();
    private final Claims claim = new Claims(
                    shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null))
            .reason(FilingReason.DUPLICATE_CHARGE);

    @BeforeEach
    void tell() {
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
        shop.putOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get("/disputes/" + claim.id()).body("state", equalTo("GATHERING")));
    }

    @Test
    void showsThePagesOfAPdf() throws IOException {
        give("thread.pdf", Hostile.letter(3))
                .body("pagesShown", equalTo(3))
                .body("mediaType", equalTo("application/pdf"));

        assertThat(figures())
                .containsExactly(
                        "Anlage 3, Schriftwechsel: Seite 1 von 3",
                        "Anlage 3, Schriftwechsel: Seite 2 von 3",
                        "Anlage 3, Schriftwechsel: Seite 3 von 3");
        assertThat(text()).contains("Anlage 3, Seite 3 von 3").doesNotContain("liegt diesen Unterlagen bei");
        packet(Tokens.merchant(shop.merchantId()))
                .body("content.items[0].file.pages.count", equalTo(3))
                .body("content.items[0].file.pages.shown", hasSize(3))
                .body("manifest.parts", hasSize(2));
    }

    @Test
    void showsTwelvePagesAndNamesTheOthers() throws IOException {
        give("thread.pdf", Hostile.letter(14)).body("pagesShown", equalTo(12));

        assertThat(figures()).hasSize(12);
        assertThat(text())
                .contains("Die Seiten 13 bis 14 stehen in der Datei, die diesen Unterlagen beiliegt.")
                .doesNotContain("Seite 13 von 14");
    }

    @Test
    void takesAPdfThatCannotBeDrawn() throws IOException {
        give("thread.pdf", Hostile.pdfWithHugePicture()).body("pagesShown", equalTo(0));

        assertThat(figures()).isEmpty();
        assertThat(text()).contains("Die Datei liegt diesen Unterlagen bei.");
        packet(Tokens.merchant(shop.merchantId())).body("content.items[0].file.pages", nullValue());
    }

    @Test
    void showsThePagesOfAProofOfDelivery() throws IOException {
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        shop.request()
                .contentType("application/pdf")
                .body(Hostile.letter(2))
                .put(shop.orderPath() + "/shipments/1/proof-of-delivery")
                .then()
                .statusCode(200);

        assertThat(figures())
                .containsExactly(
                        "Anlage 4, Zustellnachweis zur Sendung 1: Seite 1 von 2",
                        "Anlage 4, Zustellnachweis zur Sendung 1: Seite 2 von 2");
    }

    @Test
    void showsNoPagesToAuditors() {
        give("thread.pdf", Hostile.letter(2));

        String auditor = Tokens.auditor();
        packet(auditor).body("content.items[0].description", equalTo("***"));
        RestAssured.given()
                .auth()
                .oauth2(auditor)
                .accept("application/pdf")
                .get(packetPath())
                .then()
                .statusCode(403);
    }

    @Test
    void deletesPagesWithTheirFile() {
        String sha256 = give("thread.pdf", Hostile.letter(2)).extract().path("sha256");
        assertThat(pagesOf(sha256)).hasSize(2);

        sql.update("delete from stored_file where merchant_id = ? and sha256 = ?", shop.merchantId(), sha256);

        assertThat(pagesOf(sha256)).isEmpty();
    }

    @Test
    void keepsALargePngAsJpeg() {
        give("photo.png", Hostile.pngOfAPhoto())
                .body("mediaType", equalTo("image/jpeg"))
                .body("pagesShown", equalTo(0));
        give("page.png", Hostile.png()).body("mediaType", equalTo("image/png"));
    }

    private List<String> pagesOf(String sha256) {
        return sql.query(
                "select sha256 from page_picture where merchant_id = ? and file_sha256 = ?",
                row -> row.text("sha256"),
                shop.merchantId(),
                sha256);
    }

    private ValidatableResponse give(String name, byte[] file) {
        return shop.request()
                .multiPart("file", name, file)
                .multiPart("kind", "CORRESPONDENCE")
                .multiPart("description", "What the shopper wrote to us")
                .post("/disputes/" + claim.id() + "/evidence")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse packet(String token) {
        return RestAssured.given().auth().oauth2(token).get(packetPath()).then().statusCode(200);
    }

    private String packetPath() {
        return "/disputes/" + claim.id() + "/packet";
    }

    private byte[] pdf() {
        return shop.request()
                .accept("application/pdf")
                .get(packetPath())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** What is read aloud in the place of each picture. */
    private List<String> figures() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            List<String> found = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        }
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element.getAlternateDescription());
                }
                collect(element, found);
            }
        }
    }
}
