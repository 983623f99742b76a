package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.event.EvidenceKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailFlowTest extends MailTest {

    @BeforeEach
    @AfterEach
    void evidenceIsWell() {
        evidence.isBroken(false);
    }

    @Test
    void writesToMerchantAndShopperWhenADisputeOpens() throws Exception {
        profile();
        Case dispute = new Case(merchantId);

        open(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(1);
        assertThat(mailsTo(claims).get(0).getSubject())
                .isEqualTo("Rückbuchung 129,90 €: Antwort bis 9. November · TN-10482");
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
        assertThat(topics.read(ConversationFact.TOPIC, merchantId + ":" + dispute.id, EmailSent.class))
                .extracting(EmailSent::template)
                .containsExactlyInAnyOrder("merchant-chargeback-opened", "shopper-chargeback-received");
        assertThat(topics.traces(ConversationFact.TOPIC, merchantId + ":" + dispute.id))
                .containsOnly(dispute.noticeId);
    }

    @Test
    void marksMailsAsAutomaticAndAsTheShops() {
        profile();
        Case dispute = new Case(merchantId);
        dispute.shopperLanguage = "es-MX";

        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        MimeMessage mail = mailsTo(dispute.shopperEmail).get(0);
        String id = (String) email(dispute, "SHOPPER").get("id");
        assertThat(header(mail, "Message-ID")).isEqualTo("<" + id + "." + merchantId + "@rejoinder.local>");
        assertThat(header(mail, "List-Id")).isEqualTo("\"Teehaus Nord\" <" + merchantId + ".claims.rejoinder.local>");
        assertThat(header(mail, "List-Unsubscribe")).isNull();
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("OOF, AutoReply");
        assertThat(header(mail, "Content-Language")).isEqualTo("es");
        assertThat(header(mail, "Reply-To")).isEqualTo("hilfe@teehaus.example");
        assertThat(header(mail, "From")).isEqualTo("\"Teehaus Nord\" <notices@rejoinder.local>");
    }

    @Test
    void keepsACaseInOneThreadForEachRecipient() {
        String second = "second." + claims;
        profile(PROFILE.replace("[\"%s\"]", "[\"%s\", \"%s\"]").formatted(claims, second));
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT", "SENT");
        dispute.deadline = Deadline.told(Instant.parse("2026-11-13T16:00:00Z"), Deadline.Source.AMAZON_MAIL);
        update(dispute);
        awaitStatus(dispute, "SENT", "SENT", "SENT", "SENT", "SENT");

        for (String recipient : List.of(claims, second)) {
            MimeMessage first = mailsTo(recipient).get(0);
            MimeMessage later = mailsTo(recipient).get(1);
            assertThat(header(first, "In-Reply-To")).isNull();
            assertThat(header(first, "References")).isNull();
            assertThat(header(later, "In-Reply-To")).isEqualTo(header(first, "Message-ID"));
            assertThat(header(later, "References")).isEqualTo(header(first, "Message-ID"));
        }
        assertThat(header(mailsTo(dispute.shopperEmail).get(0), "References")).isNull();
    }

    @Test
    void writesOnceWhenTheSameFactComesTwentyTimes() {
        profile();
        Case dispute = new Case(merchantId);
        evidence.knows(dispute.id, dispute.json());
        DisputeFact opened = dispute.opened();

        for (int i = 0; i < 20; i++) {
            topics.write(opened);
        }

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(1);
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
    }

    @Test
    void holdsMailsUntilTheMerchantHasAProfile() {
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "HELD", "HELD");
        assertThat(email(dispute, "MERCHANT")).containsEntry("reason", "NO_PROFILE");

        profile(PROFILE.replace("[\"%s\"]", "[\"%s\", {\"email\": \"second.%s\", \"language\": \"it\"}]")
                .formatted(claims, claims));

        awaitStatus(dispute, "SENT", "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(1);
        assertThat(header(mailsTo("second." + claims).get(0), "Content-Language"))
                .isEqualTo("it");
    }

    @Test
    void holdsTheShoppersMailUntilTheirAddressIsKnown() {
        profile();
        Case dispute = new Case(merchantId);
        String address = dispute.shopperEmail;
        dispute.shopperEmail = null;
        dispute.orderId = null;
        open(dispute);
        awaitStatus(dispute, "SENT", "HELD");
        assertThat(email(dispute, "SHOPPER")).containsEntry("reason", "NO_SHOPPER_ADDRESS");

        dispute.shopperEmail = address;
        dispute.orderId = "TN-7";
        update(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void waitsForAnEvidenceServiceThatIsBehindOrAway() {
        profile();
        Case dispute = new Case(merchantId);
        topics.write(dispute.opened());
        await().until(() ->
                String.valueOf(email(dispute, "MERCHANT").get("reason")).contains("does not know"));

        evidence.isBroken(true);
        evidence.knows(dispute.id, dispute.json());
        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            clock.advance(Duration.ofSeconds(5));
            return String.valueOf(email(dispute, "MERCHANT").get("reason")).contains("503");
        });

        evidence.isBroken(false);
        evidence.renewToken();
        awaitStatus(dispute, "SENT", "SENT");
        assertThat(email(dispute, "MERCHANT")).containsEntry("attempts", 1).containsEntry("possibleCopies", 1);
    }

    @Test
    void dropsWhatIsStillQueuedWhenTheClaimCloses() {
        profile();
        Case dispute = new Case(merchantId);
        topics.write(dispute.opened());
        await().until(() -> emails(dispute).getList("items").size() == 2);

        DisputeFact closed = dispute.closed();
        evidence.knows(dispute.id, dispute.json());
        topics.write(closed);

        awaitStatus(dispute, "DROPPED", "DROPPED", "SENT", "SENT");
        assertThat(emails(dispute).getList("items.findAll { it.status == 'DROPPED' }.reason"))
                .containsExactly("the claim is closed", "the claim is closed");
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
    }

    @Test
    void dropsAMailThatIsNoLongerSoWhenItIsDue() {
        profile();
        Case dispute = new Case(merchantId);
        DisputeFact opened = dispute.opened();
        dispute.state = "CLOSED";
        evidence.knows(dispute.id, dispute.json());

        topics.write(opened);

        awaitStatus(dispute, "DROPPED", "DROPPED");
    }

    @Test
    void tellsOfSeveralChangesInOneMail() throws Exception {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        dispute.deadline = Deadline.told(Instant.parse("2026-11-13T16:00:00Z"), Deadline.Source.AMAZON_MAIL);
        update(dispute);
        await().until(() -> emails(dispute).getList("items").size() == 3);
        dispute.has = List.of(EvidenceKind.ORDER_RECORD);
        dispute.lacks = List.of();
        update(dispute);

        awaitStatus(dispute, "SENT", "SENT", "SENT", "MERGED");
        assertThat(mailsTo(claims)).hasSize(2);
        String text = text(dispute, "merchant-claim-updated");
        assertThat(text).contains("Ihr Antworttermin ist jetzt Freitag, 13. November 2026, 17:00 Uhr (MEZ).");
        assertThat(text).contains("Ihre Belegmappe enthält jetzt alles");
    }

    @Test
    void tellsNothingExtraWhileTheFirstMailWaits() {
        profile();
        Case dispute = new Case(merchantId);
        topics.write(dispute.opened());
        String waits = "evidence-service does not know the dispute yet";
        await().untilAsserted(() ->
                assertThat(emails(dispute).getList("items.reason")).containsExactly(waits, waits));

        dispute.deadline = Deadline.told(Instant.parse("2026-11-13T16:00:00Z"), Deadline.Source.AMAZON_MAIL);
        update(dispute);

        awaitStatus(dispute, "SENT", "SENT", "MERGED");
        assertThat(mailsTo(claims)).hasSize(1);
        assertThat(text(dispute, "merchant-chargeback-opened")).contains("13. November 2026");
    }

    @Test
    void writesNothingForChangesAMerchantNeedNotKnow() {
        profile();
        Case dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        dispute.has = List.of(EvidenceKind.ORDER_RECORD);
        update(dispute);
        dispute.deadline = Deadline.told(Instant.parse("2026-11-20T16:00:00Z"), Deadline.Source.AMAZON_MAIL);
        update(dispute);

        awaitStatus(dispute, "SENT", "SENT", "SENT");
        assertThat(text(dispute, "merchant-claim-updated")).contains("20. November 2026");
    }
}
