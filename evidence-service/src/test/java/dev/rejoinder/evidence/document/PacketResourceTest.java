package dev.rejoinder.evidence.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.letter.Language;
import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.PacketContents;
import dev.rejoinder.evidence.packet.StoredPacket;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class PacketResourceTest {

    @Inject
    PacketContents contents;

    private final String merchantId = "teehaus-" + UUID.randomUUID();
    private final PacketContent packet = Samples.of(merchantId, UUID.randomUUID(), 1, Samples.notReceived());

    @BeforeEach
    void save() {
        save(packet);
    }

    @Test
    void givesTheContentAndItsManifestAsJson() {
        get("application/json", Tokens.merchant(merchantId))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", startsWith("\""))
                .body("content.merchantId", equalTo(merchantId))
                .body("content.shipments[0].trackingNumber", equalTo("00340433836442636597"))
                .body("content.claim.reason", equalTo("ProductNotReceived"))
                .body(
                        "manifest.parts.find { it.name == 'content.json' }.sha256",
                        equalTo(StoredPacket.of(packet).sha256()));
    }

    @Test
    void answersJsonToWhoTakesAnything() {
        get("*/*", Tokens.ops()).then().statusCode(200).contentType("application/json");
    }

    @Test
    void printsAPdf() throws IOException {
        Response answer = get("application/pdf", Tokens.service());

        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"packet-" + packet.disputeId() + "-v1.pdf\""));
        String text = PacketPdfTest.text(answer.asByteArray());
        assertThat(text).contains("Rückbuchung (Chargeback): Ware nicht erhalten", "00340433836442636597");
    }

    @Test
    void printsWhatTheTestsOfPrintingPrint() {
        byte[] printed = get("application/pdf", Tokens.ops()).asByteArray();

        assertThat(printed).isEqualTo(Printing.pdfWithoutProofs(packet, Letterhead.plain(merchantId)));
    }

    @Test
    void packsAZipWhoseManifestListsEveryPart() throws IOException {
        byte[] zip = get("application/zip", Tokens.merchant(merchantId)).asByteArray();

        assertThat(names(zip)).containsExactly("content.json", "manifest.json", "packet.pdf");
        assertThat(get("application/zip", Tokens.merchant(merchantId)).asByteArray())
                .isEqualTo(zip);
    }

    @Test
    void saysWhenNothingHasChanged() {
        for (String type : List.of("application/json", "application/pdf", "application/zip")) {
            String tag = get(type, Tokens.ops()).header("ETag");

            given().auth()
                    .oauth2(Tokens.ops())
                    .accept(type)
                    .header("If-None-Match", tag)
                    .get(path())
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void printsANewStateAnew() {
        Response before = get("application/pdf", Tokens.ops());
        save(Samples.of(merchantId, packet.disputeId(), 2, Samples.underWay()));

        Response after = get("application/pdf", Tokens.ops());

        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.asByteArray()).isNotEqualTo(before.asByteArray());
    }

    @Test
    void keepsTheNewerContent() {
        save(Samples.of(merchantId, packet.disputeId(), 5, Samples.underWay()));
        save(Samples.of(merchantId, packet.disputeId(), 4, Samples.noOrder()));

        get("application/json", Tokens.ops()).then().body("content.version", equalTo(5));
    }

    @Test
    void printsOnTheMerchantsLetterhead() throws IOException {
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(Map.of("name", "Teehaus Süd", "timeZone", "America/New_York"))
                .put("/merchants/" + merchantId + "/letterhead")
                .then()
                .statusCode(200);

        String text = PacketPdfTest.text(
                get("application/pdf", Tokens.merchant(merchantId)).asByteArray());

        assertThat(text).contains("Teehaus Süd", "America/New York", "(UTC\u22124)");
    }

    @ParameterizedTest
    @CsvSource({"EN, 'Yours faithfully,'", "DE, Mit freundlichen Grüßen", "IT, Distinti saluti", "ES, 'Atentamente,'"})
    void printsInTheLanguageOfTheMarketplace(Language language, String regards) throws IOException {
        PacketContent like = Marketplaces.packet(language, FilingReason.UNRECOGNIZED);
        save(Samples.of(merchantId, packet.disputeId(), 2, like));

        byte[] pdf = get("application/pdf", Tokens.merchant(merchantId)).asByteArray();

        assertThat(PacketPdfTest.text(pdf)).contains(regards);
        assertThat(PacketPdfTest.language(pdf)).isEqualTo(language.tag());
    }

    @Test
    void printsInTheLanguageTheMerchantHasChosen() throws IOException {
        Response before = get("application/pdf", Tokens.merchant(merchantId));
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(Map.of("name", "Teehaus Nord", "language", "it"))
                .put("/merchants/" + merchantId + "/letterhead")
                .then()
                .statusCode(200);

        Response after = get("application/pdf", Tokens.merchant(merchantId));

        assertThat(PacketPdfTest.language(before.asByteArray())).isEqualTo("de");
        assertThat(PacketPdfTest.language(after.asByteArray())).isEqualTo("it");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void anotherMerchantsPacketDoesNotExist() {
        get("application/pdf", Tokens.merchant("somebody-else")).then().statusCode(404);
        get("application/json", Tokens.merchant("somebody-else")).then().statusCode(404);
    }

    @Test
    void refusesOtherFormats() {
        get("image/png", Tokens.ops()).then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void asksWhoIsThere() {
        given().get(path()).then().statusCode(401);
    }

    @Test
    void showsAuditorsWhatHappenedButNotToWhom() {
        get("application/json", Tokens.auditor())
                .then()
                .statusCode(200)
                .body("content.order.shopper.name", equalTo("***"))
                .body("content.order.items.title", hasItems("Cast-iron kettle, 1.2 l, matt black"))
                .body(not(containsString("Vogt")))
                .body(not(containsString("jana@")))
                .body(not(containsString("Hauptstr")));
        get("application/pdf", Tokens.auditor()).then().statusCode(403);
        get("application/zip", Tokens.auditor()).then().statusCode(403);
    }

    private void save(PacketContent content) {
        QuarkusTransaction.requiringNew().run(() -> contents.save(List.of(content)));
    }

    private Response get(String type, String token) {
        return given().auth().oauth2(token).accept(type).get(path());
    }

    private String path() {
        return "/disputes/" + packet.disputeId() + "/packet";
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
