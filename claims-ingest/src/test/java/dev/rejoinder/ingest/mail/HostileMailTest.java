package dev.rejoinder.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that are broken, or built to harm: each is set aside or listed, none acts, and nothing is fetched. */
@QuarkusTest
@WithTestResource(Backends.class)
class HostileMailTest {

    private static final String TRUE_RELAY =
            "Authentication-Results: mx.shop.example; dkim=pass header.d=amazon.com; dmarc=pass header.from=amazon.com\r\n";
    private static final String FROM = "From: Amazon Pay <amazon-pay-seller-guarantee@amazon.com>\r\n";
    private static final String SUBJECT =
            "Subject: Amazon Pay A-to-z Guarantee claim filed for Amazon Pay Order ID P02-1234567-7654321\r\n";
    private static final String TEXT = "A buyer has filed an A-to-z claim.\r\nClaim amount: EUR 12.00\r\n";

    @Inject
    Claims claims;

    private Merchant merchant;
    private ServerSocket listener;

    @BeforeEach
    void listen() throws IOException {
        merchant = Merchant.registered();
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void heardNothing() throws IOException {
        listener.setSoTimeout(200);
        assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        listener.close();
    }

    @Test
    void theMailItselfIsTold() {
        assertThat(state(TRUE_RELAY + FROM + SUBJECT + "\r\n" + TEXT)).isEqualTo("TRANSLATED");
    }

    @Test
    void aSecondSenderBehindABareCarriageReturnIsSeen() {
        String injected = SUBJECT.replace("\r\n", "\rFrom: evil@example.net\r\n");
        assertThat(reason(TRUE_RELAY + FROM + injected + "\r\n" + TEXT)).contains("several senders");
    }

    @Test
    void partsWithinPartsWithoutEndAreNotRead() {
        StringBuilder mail =
                new StringBuilder(TRUE_RELAY + FROM + SUBJECT + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 500; i++) {
            mail.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(i, i + 1));
        }
        assertThat(reason(mail.toString())).contains("more parts");
        String many = "--b0\r\n\r\n\r\n".repeat(300_000);
        assertThat(reason(FROM + SUBJECT + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n" + many))
                .contains("more parts");
    }

    @Test
    void tenThousandHeaderLinesAreNotRead() {
        assertThat(reason(FROM + SUBJECT + "X-Line: y\r\n".repeat(10_000) + "\r\n" + TEXT))
                .contains("header");
    }

    @Test
    void aGiganticHeaderIsNotRead() {
        assertThat(reason(FROM + "X-Large: " + "x".repeat(2_000_000) + "\r\n" + SUBJECT + "\r\n" + TEXT))
                .contains("header");
    }

    @Test
    void anAttachmentStaysClosed() {
        String parts =
                """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                A buyer has filed an A-to-z claim.
                --b
                Content-Type: application/zip; name=claim.zip
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                UEsDBBQAAAAIAA==
                --b--
                """;
        JsonPath notice = settled(TRUE_RELAY + FROM + SUBJECT + parts);
        assertThat(notice.getString("state")).isEqualTo("TRANSLATED");
        assertThat(notice.getInt("understood.notes.closedAttachments")).isEqualTo(1);
    }

    @Test
    void scriptsAndRemoteImagesAreNeitherRunNorFetchedNorRead() {
        String page =
                """
                Content-Type: text/html

                <html><head><link rel=stylesheet href='HOST/c.css'><base href='HOST/'></head><body>
                <script src='HOST/x.js'>Claim amount: EUR 99.00</script><img src='HOST/p.gif'><iframe src='HOST/f'></iframe>
                <p>Claim amount: EUR 12.00</p></body></html>
                """;
        String host = "http://127.0.0.1:" + listener.getLocalPort();
        JsonPath notice = settled(TRUE_RELAY + FROM + SUBJECT + page.replace("HOST", host));
        assertThat(notice.getString("understood.told.details.amount.value")).isEqualTo("12.00");
    }

    @Test
    void textThatIsTurnedAroundIsInDoubt() {
        assertThat(reason(TRUE_RELAY + FROM + SUBJECT + "\r\n" + TEXT + "Deadline: \u202E6202-11-90\u202C\r\n"))
                .contains("another order");
    }

    @Test
    void resultsBelowThoseOfTheRelayDoNotCount() {
        String failed =
                """
                Authentication-Results: mx.shop.example; dkim=fail header.d=amazon.com; dmarc=fail
                Received: from evil.example.net by mx.shop.example; Mon, 2 Nov 2026 09:00:00 +0000
                """;
        assertThat(reason(failed + TRUE_RELAY + FROM + SUBJECT + "\r\n" + TEXT)).startsWith("It looks forged");
        merchant.put(Map.of("trustedAuthservIds", List.of("mx.shop.example")))
                .then()
                .statusCode(200);
        assertThat(reason(TRUE_RELAY.replace("mx.shop", "mx.evil") + FROM + SUBJECT + "\r\n" + TEXT))
                .contains("No relay that you trust");
    }

    @Test
    void aDomainThatOnlyLooksLikeAmazonsIsForged() {
        for (String domain : List.of("arnazon.com", "amaz0n.com", "amazon-pay.example", "xn--mazon-3ve.com")) {
            String results = "Authentication-Results: mx.shop.example; dkim=pass header.d=" + domain + "\r\n";
            String from = "From: \"amazon-pay-seller-guarantee@amazon.com\" <claims@" + domain + ">\r\n";
            assertThat(reason(results + from + SUBJECT + "\r\n" + TEXT)).startsWith("It looks forged");
        }
    }

    @Test
    void aWrongCharsetAndUtf7HideNothing() {
        String plain = "Content-Type: text/plain; charset=";
        assertThat(state(TRUE_RELAY + FROM + SUBJECT + plain + "utf-16\r\n\r\n" + TEXT))
                .isEqualTo("TRANSLATED");
        assertThat(reason(TRUE_RELAY + FROM + SUBJECT + plain + "utf-7\r\n\r\n" + TEXT))
                .contains("UTF-7");
    }

    @Test
    void truncatedBase64IsReadAsFarAsItGoes() {
        String encoded = Base64.getMimeEncoder().encodeToString(TEXT.getBytes(UTF_8));
        String cut = encoded.substring(0, encoded.length() - 3);
        assertThat(state(TRUE_RELAY + FROM + SUBJECT + "Content-Transfer-Encoding: base64\r\n\r\n" + cut))
                .isEqualTo("TRANSLATED");
    }

    @Test
    void boundariesThatAreMixedUpCostOnlyTheParts() {
        assertThat(state(TRUE_RELAY + FROM + SUBJECT + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--b\r\n\r\n"
                        + TEXT + "--a--\r\n--a\r\n\r\nlost"))
                .isEqualTo("TRANSLATED");
        assertThat(state(TRUE_RELAY + FROM + SUBJECT + "Content-Type: multipart/mixed\r\n\r\n" + TEXT))
                .isEqualTo("TRANSLATED");
    }

    @Test
    void aMailWithoutSenderIsInDoubt() {
        assertThat(reason(TRUE_RELAY + SUBJECT + "\r\n" + TEXT)).contains("names no sender");
    }

    @Test
    void whatAmazonPassesOnForOthersIsInDoubt() {
        String results = "Authentication-Results: mx.shop.example; dkim=pass header.d=marketplace.amazon.de\r\n";
        String from = "From: Jana <abc123@marketplace.amazon.de>\r\n";
        assertThat(reason(results + from + SUBJECT + "\r\n" + TEXT)).contains("for somebody else");
    }

    private String state(String mail) {
        return settled(mail).getString("state");
    }

    private String reason(String mail) {
        JsonPath notice = settled(mail);
        assertThat(notice.getString("state")).isEqualTo("QUARANTINED");
        assertThat(notice.getString("claimId")).isNull();
        return notice.getString("reason");
    }

    private JsonPath settled(String mail) {
        // Without an id of its own, a mail with the same words would be the same mail.
        String sent = "Message-ID: <" + UUID.randomUUID() + "@amazon.example>\r\n" + mail;
        boolean wide = mail.chars().anyMatch(one -> one > 255);
        String noticeId = RestAssured.given()
                .auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .contentType("message/rfc822")
                .body(sent.getBytes(wide ? UTF_8 : ISO_8859_1))
                .post("/mail/{id}", merchant.id())
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");
        return claims.settled(merchant, noticeId);
    }
}
