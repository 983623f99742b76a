package dev.rejoinder.ingest.claimimport;

import static dev.rejoinder.ingest.Webhooks.closed;
import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ImportResourceTest {

    private static final String SETTLEMENT_HEADER =
            "TransactionPostedDate,SettlementId,AmazonTransactionId,SellerReferenceId,"
                    + "TransactionType,AmazonOrderReferenceId,SellerOrderId,CurrencyCode,TransactionAmount";

    @Inject
    Claims claims;

    private final String reference = orderReference();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void holdsASettlementReportAgainstTheClaimsWeKnow() {
        String claimId = claimOf(accept(opened(reference)));
        String differs = orderReference();
        String differing = claimOf(accept(opened(differs)));
        String unknown = orderReference();

        importing(
                        """
                        SellerId,A1
                        SettlementStartDate,2026-11-01T00:00:00+0000
                        SettlementEndDate,2026-11-15T00:00:00+0000

                        %s
                        2026-11-03T10:00:00+0000,77,%s-C000001,r1,Chargeback,%s,,EUR,-129.90
                        2026-11-03T10:00:00+0000,77,%s-C000001,r2,Chargeback,%s,,EUR,"-1,029.90"
                        2026-11-03T10:00:00+0000,77,%s-C000009,r3,A-to-z Guarantee,%s,1001,EUR,-55.00
                        2026-11-03T10:00:00+0000,77,%s-C000001,r1,Dispute,%s,,EUR,-15.00
                        2026-11-03T10:00:00+0000,77,%s-C000002,r4,Capture,%s,,EUR,10.00
                        2026-11-03T10:00:00+0000,77,%s-C000003,r5,Capture,%s,,EUR,20.00
                        2026-11-03T10:00:00+0000,77,,r6,Chargeback,,,EUR,-20.00
                        """
                                .formatted(
                                        SETTLEMENT_HEADER,
                                        reference,
                                        reference,
                                        differs,
                                        differs,
                                        unknown,
                                        unknown,
                                        reference,
                                        reference,
                                        reference,
                                        reference,
                                        reference,
                                        reference))
                .statusCode(200)
                .body("lines", equalTo(7))
                .body("claimLines", equalTo(3))
                .body("known.line", contains(6))
                .body("known.claimId", contains(claimId))
                .body("known.note", contains("open"))
                .body("differing.claimId", contains(differing))
                .body("differing.told", contains("1029.90 EUR"))
                .body("differing.known", contains("129.90 EUR"))
                .body("unknown.line", contains(8))
                .body("unknown.kind", contains("A_TO_Z"))
                .body("unknown.amazonOrderReference", contains(unknown))
                .body("unknown.amount.value", contains("55.00"))
                .body("unknown.noticeId", contains(nullValue()))
                .body("fees.line", contains(9))
                .body("fees.amount.value", contains("15.00"))
                .body("skipped.Capture", equalTo(2))
                .body("errors.line", contains(12))
                .body("errors.field", contains("amazonOrderReference"));
        assertThat(merchant.countOfNotices()).isEqualTo(2);
    }

    @Test
    void opensWhatNobodyToldOfAndOpensItOnce() {
        String file = SETTLEMENT_HEADER + "\n2026-11-03T10:00:00+0000,77," + reference + "-C000001,r1,Chargeback,"
                + reference + ",1001,EUR,-129.90\n2026-11-09T10:00:00+0000,77," + reference + "-C000002,r1,Chargeback,"
                + reference + ",1001,EUR,20.00\n";

        Response first = post(file.getBytes(UTF_8), "?open=true");
        first.then().statusCode(200).body("unknown.credited", contains(true, false));
        String noticeId = first.path("unknown.find { !it.credited }.noticeId");
        assertThat(first.<String>path("unknown.find { it.credited }.noticeId")).isNull();
        ClaimFact fact = claims.factsAfter(merchant, noticeId, 1).get(0);
        assertThat(fact.details().kind()).isEqualTo(ClaimKind.CHARGEBACK);
        assertThat(fact.details().amount()).isEqualTo(Money.of("129.90", "EUR"));
        assertThat(fact.details().references().chargeId()).isEqualTo(reference + "-C000001");
        assertThat(fact.details().references().merchantOrderId()).isEqualTo("1001");

        post(file.getBytes(UTF_8), "?open=true")
                .then()
                .body("known.claimId", contains(fact.claimId().toString()));
        assertThat(merchant.countOfNotices()).isEqualTo(1);
    }

    @Test
    void readsGermanExportsWithSemicolonsInWindowsEncoding() {
        claimOf(accept(opened(reference).replace("CHARGEBACK", "A_TO_Z")));
        String file = "Bestellnummer;Antragsgrund;Art;Antragsbetrag;Währung;Antwort bis\r\n" + reference
                + ";Ware nicht erhalten;A-bis-z-Garantieantrag;129,90;EUR;09.11.2026\r\n"
                + reference + ";\"Zeile\r\nzwei\";Rückbuchung;1.129,90;EUR;09.11.2026\r\n";

        for (byte[] bytes : new byte[][] {
            file.getBytes(Charset.forName("windows-1252")),
            file.getBytes(UTF_8),
            ("\uFEFF" + file).getBytes(UTF_8),
            ("\uFEFF" + file).getBytes(UTF_16LE),
            file.replace(';', '\t').getBytes(UTF_8)
        }) {
            post(bytes, "")
                    .then()
                    .statusCode(200)
                    .body("lines", equalTo(2))
                    .body("known.line", contains(2))
                    .body("unknown.line", contains(3))
                    .body("unknown.amount.value", contains("1129.90"))
                    .body("errors", empty());
        }
    }

    @Test
    void tellsWhichClaimsALineMayBeAbout() {
        accept(opened(reference).replace("\"amazon", "\"disputeId\": \"D-1\", \"amazon"));
        String second = claimOf(accept(opened(reference).replace("\"amazon", "\"disputeId\": \"D-2\", \"amazon")));
        claimOf(accept(closed(reference, "BUYER_WON").replace("\"amazon", "\"disputeId\": \"D-1\", \"amazon")));

        importing("Order ID,Type\n" + reference + ",chargeback\n")
                .body("known.claimId", contains(nullValue()))
                .body("known.note", contains(containsString(second)));
        importing("Order ID,Chargeback ID,Type\n" + reference + ",D-1,CHARGEBACK\n")
                .body("known.note", contains(startsWith("resolved as BUYER_WON")));
    }

    @Test
    void asksForTheKindWhereNoColumnTellsIt() {
        String file = "order_reference_id,Amount\n" + reference + ",10 EUR\n";

        importing(file).statusCode(422).body("errors.field", hasItem("header"));
        post(file.getBytes(UTF_8), "?kind=A_TO_Z").then().body("unknown.kind", contains("A_TO_Z"));
    }

    @Test
    void namesLineAndFieldOfWhatIsWrongAndReadsTheRest() {
        importing("Order ID,Type,Amount,Currency,Respond by\n"
                        + reference + ",Chargeback,1.2.3,EUR,\n"
                        + reference + ",Chargeback,5,EUR,03/04/2026\n"
                        + reference + ",\"Chargeback,5,EUR,\n"
                        + "bad reference!,Chargeback,5,EUR,\n"
                        + reference + ",Chargeback,0,EUR,\n"
                        + reference + ",Chargeback,5,EUR,2026-12-01\n")
                .statusCode(200)
                .body("errors.line", contains(2, 3, 4, 5, 6))
                .body("errors.field", contains("amount", "respondBy", null, "amazonOrderReference", "amount.value"))
                .body("unknown.line", contains(7));
    }

    @Test
    void refusesWhatIsTooLargeAndWhatHasNoHeader() {
        String line = reference + ",Chargeback\n";
        importing("Order ID,Type\n" + line.repeat(100_000)).statusCode(413).body("detail", containsString("100001"));
        importing("Order ID,Type\n" + reference + "," + "x".repeat(20_000) + "\n")
                .statusCode(422)
                .body("errors.field", hasItem("line 2"));
        post(new byte[10 * 1024 * 1024 + 1], "").then().statusCode(413);
        importing("a,b\n1,2\n").statusCode(422).body("errors.field", hasItem("header"));
        importing("").statusCode(422).body("errors", hasSize(1));
    }

    @Test
    void isForTheMerchantAndOpsOnly() {
        String path = "/merchants/" + merchant.id() + "/claims/import";
        given().contentType("text/csv").body("x").post(path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.merchant("someone-else"))
                .contentType("text/csv")
                .body("x")
                .post(path)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.auditor())
                .contentType("text/csv")
                .body("x")
                .post(path)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse importing(String file) {
        return post(file.getBytes(UTF_8), "").then();
    }

    private Response post(byte[] file, String query) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .contentType("text/csv")
                .body(file)
                .post("/merchants/{id}/claims/import" + query, merchant.id());
    }

    private String accept(String body) {
        return merchant.webhook(body).then().statusCode(202).extract().path("noticeId");
    }

    private String claimOf(String noticeId) {
        return claims.settled(merchant, noticeId).getString("claimId");
    }
}
