package dev.rejoinder.evidence.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.ReplyKind;
import dev.rejoinder.event.ReplyReceived;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.FakeNotification;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A dispute that waits, and a mail to its shopper. */
@WithTestResource(Backends.class)
@WithTestResource(FakeNotification.class)
abstract class MailTest {

    static final String SUBJECT = "About the payment you disputed · TN-10482";
    static final String WORDS = "Dear Jana Vogt,\n\nyour bank has told us of it.\nWe are sorry.\n\n1. We look into it.";

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    FakeNotification notification;

    final Shop shop = new Shop();
    final Claims claim =
            new Claims(shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null));
    final UUID mail = UUID.randomUUID();
    Instant before;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
        claim.deadline(Deadline.told(before.plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
    }

    @AfterEach
    void setBack() {
        clock.set(before);
        notification.isInTrouble(0);
    }

    void tell(FilingReason reason) {
        claim.reason(reason);
        shop.putOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(dispute()).statusCode(200));
    }

    EmailSent sent(Audience audience) {
        return sent(audience, shop.merchantId());
    }

    EmailSent sent(Audience audience, String merchantId) {
        return new EmailSent(
                UUID.randomUUID(), before, merchantId, claim.id(), mail, audience, "shopper-chargeback-received", "en");
    }

    ReplyReceived received(Audience writer, ReplyKind kind, boolean verified) {
        return new ReplyReceived(
                UUID.randomUUID(), before, shop.merchantId(), claim.id(), mail, writer, kind, verified);
    }

    /** The mail says this, and is sent. */
    void write(String words) {
        notification.knows(mail, email(words));
        topics.write(sent(Audience.SHOPPER));
    }

    void writeAndAwait(String words) {
        write(words);
        awaitTheMail();
    }

    void awaitTheMail() {
        await().untilAsserted(() -> timeline().body("items.what", hasItem("MAIL_ADDED")));
    }

    String email(String words) {
        return email(mail, claim.id(), words);
    }

    String email(UUID id, UUID disputeId, String words) {
        Map<String, Object> email = new HashMap<>();
        email.put("id", id);
        email.put("disputeId", disputeId);
        email.put("merchantId", shop.merchantId());
        email.put("audience", Audience.SHOPPER);
        email.put("template", "shopper-chargeback-received");
        email.put("to", "jana@example.com");
        email.put("subject", SUBJECT);
        email.put("status", "SENT");
        email.put("html", "<p>Never <b>this</b></p>");
        email.put("text", words);
        try {
            return new ObjectMapper().writeValueAsString(email);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ValidatableResponse packet() {
        return shop.get(dispute() + "/packet").statusCode(200);
    }

    ValidatableResponse timeline() {
        return shop.get(dispute() + "/timeline").statusCode(200);
    }

    int versions() {
        return shop.get(dispute() + "/packet/versions")
                .extract()
                .jsonPath()
                .getList("versions")
                .size();
    }

    String pdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(as("application/pdf"))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The file of this name in the packet's ZIP. */
    String zipped(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(as("application/zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        return null;
    }

    private byte[] as(String type) {
        return shop.request().accept(type).get(dispute() + "/packet").asByteArray();
    }

    String dispute() {
        return "/disputes/" + claim.id();
    }
}
