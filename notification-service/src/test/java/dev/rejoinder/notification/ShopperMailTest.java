package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.kit.sql.Column;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shopper hears of a dispute's course after the first mail. */
@QuarkusTest
class ShopperMailTest extends MailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Case dispute;

    @BeforeEach
    void aClaim() {
        dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
    }

    @Test
    void tellsOfARefundOnceAmazonHasTakenIt() throws Exception {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");

        refund(dispute, "40.00", "ORDERED");
        become("REFUNDING");
        awaitShopper(dispute, "SENT", "QUEUED");
        await().untilAsserted(() ->
                assertThat(newest()).isEqualTo("shopper-refund-coming QUEUED Amazon has not taken the refund yet"));

        refund(dispute, "40.00", "PENDING");
        awaitShopper(dispute, "SENT", "SENT");
        assertThat(mailsTo(dispute.shopperEmail).get(1).getSubject())
                .isEqualTo("40,00 € sind auf dem Weg zu Ihnen · TN-10482");

        refund(dispute, "40.00", "DONE");
        become("REFUNDED");
        awaitTold();
        awaitShopper(dispute, "SENT", "SENT");
    }

    @Test
    void tellsOfARefundThatIsHeardOfWhenItIsDone() {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");

        refund(dispute, "129.90", "DONE");
        become("REFUNDED");

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(newest()).startsWith("shopper-refund-coming SENT");
    }

    @Test
    void saysNothingOfARefundThatCameToNothing() {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");

        refund(dispute, "129.90", "FAILED");
        become("REFUNDING");

        awaitShopper(dispute, "SENT", "DROPPED");
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
    }

    @Test
    void tellsOfTheSecondRefundInTheMailThatWaitsForTheFirst() {
        open(dispute);
        become("REFUNDING");
        awaitShopper(dispute, "HELD", "HELD");

        become("NEEDS_DECISION");
        become("REFUNDING");
        awaitShopper(dispute, "HELD", "HELD", "MERGED");
        refunds(dispute, round("10.00", "FAILED"), round("20.00", "PENDING"));
        profile();

        awaitShopper(dispute, "DROPPED", "SENT", "MERGED");
    }

    @Test
    void leavesOutTheReceiptOfAClaimThatIsRefundedAtOnce() {
        profile();
        topics.write(dispute.opened());
        awaitShopper(dispute, "QUEUED");

        refund(dispute, "129.90", "PENDING");
        become("REFUNDING");

        awaitShopper(dispute, "DROPPED", "SENT");
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
    }

    @Test
    void tellsOfARefundEvenIfTheClaimHasClosed() {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");
        refund(dispute, "129.90", "CALLED");
        become("REFUNDING");
        awaitShopper(dispute, "SENT", "QUEUED");

        refund(dispute, "129.90", "DONE");
        close(DisputeOutcome.NO_FAULT);

        await().atMost(PATIENCE).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(5));
            // Told by itself, or in the mail about the end, whichever comes first.
            assertThat(shopperMails()).containsAnyOf("shopper-refund-coming SENT", "shopper-refund-coming MERGED");
        });
    }

    @Test
    void holdsTheRefundMailUntilTheMerchantHasAProfile() {
        open(dispute);
        refund(dispute, "129.90", "PENDING");
        become("REFUNDING");
        awaitShopper(dispute, "HELD", "HELD");

        profile();

        awaitShopper(dispute, "DROPPED", "SENT");
    }

    @Test
    void writesNothingTwiceWhenAllFactsComeAgain() {
        profile();
        refund(dispute, "129.90", "DONE");
        List<DisputeFact> facts = List.of(dispute.opened(), as("REFUNDING"), as("REFUNDED"));
        evidence.knows(dispute.id, dispute.json());
        facts.forEach(topics::write);
        awaitShopper(dispute, "DROPPED", "SENT");
        int mails = emails(dispute).getList("items").size();

        forgetFacts(facts);
        facts.forEach(topics::write);

        awaitTold();
        assertThat(emails(dispute).getList("items")).hasSize(mails);
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
    }

    @Test
    void tellsOnceOfEachRoundInWhichAmazonLooksAgain() throws Exception {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");
        become("ANSWERED");

        become("MORE_EVIDENCE_ASKED");
        awaitShopper(dispute, "SENT", "SENT");
        assertThat(mailsTo(dispute.shopperEmail).get(1).getSubject())
                .isEqualTo("Amazon prüft Ihren Antrag noch einmal · TN-10482");
        become("ANSWERING");
        become("MORE_EVIDENCE_ASKED");
        become("ANSWERED");
        awaitTold();
        awaitShopper(dispute, "SENT", "SENT");

        become("MORE_EVIDENCE_ASKED");
        awaitShopper(dispute, "SENT", "SENT", "SENT");
    }

    @Test
    void tellsTheDecisionOfAmazonWhenTheClaimCloses() throws Exception {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");

        close(DisputeOutcome.WON);

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(mailsTo(dispute.shopperEmail).get(1).getSubject())
                .isEqualTo("Die Entscheidung von Amazon und Ihre Möglichkeiten · TN-10482");
    }

    @Test
    void saysInTheClosingMailWhatWasRefunded() {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");
        refunds(dispute, round("10.00", "DONE"), round("30.00", "FAILED"), round("20.00", "PENDING"));

        close(DisputeOutcome.LOST);

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(text(dispute, "shopper-decided-for-shopper"))
                .contains("Wir haben selbst schon 30,00\u00a0€ erstattet.");
    }

    @Test
    void saysNothingOfACaseThatGoesOnAsAnotherOne() {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");

        close(DisputeOutcome.MERGED);

        awaitTold();
        awaitShopper(dispute, "SENT");
    }

    @Test
    void sendsOnlyWhatIsStillTrueWhenTheClaimClosesEarly() {
        profile();
        topics.write(dispute.opened());
        awaitShopper(dispute, "QUEUED");

        close(DisputeOutcome.LOST);

        awaitShopper(dispute, "DROPPED", "SENT");
        assertThat(newest()).startsWith("shopper-decided-for-shopper SENT");
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
    }

    @Test
    void tellsOfASecondDecisionAfterTheFirst() {
        profile();
        open(dispute);
        awaitShopper(dispute, "SENT");
        close(DisputeOutcome.WON);
        awaitShopper(dispute, "SENT", "SENT");

        close(DisputeOutcome.LOST);

        awaitShopper(dispute, "SENT", "SENT", "SENT");
        assertThat(newest()).startsWith("shopper-decided-for-shopper");
    }

    @Test
    void leavesOutADecisionThatIsChangedBeforeItIsTold() {
        open(dispute);
        awaitShopper(dispute, "HELD");
        close(DisputeOutcome.WON);
        awaitShopper(dispute, "DROPPED", "HELD");
        close(DisputeOutcome.LOST);
        awaitShopper(dispute, "DROPPED", "DROPPED", "HELD");

        profile();

        awaitShopper(dispute, "DROPPED", "DROPPED", "SENT");
        assertThat(shopperMails()).contains("shopper-decided-for-shopper SENT");
    }

    @Test
    void holdsTheClosingMailUntilTheShoppersAddressIsKnown() {
        profile();
        String address = dispute.shopperEmail;
        dispute.shopperEmail = null;
        open(dispute);
        close(DisputeOutcome.WITHDRAWN);
        awaitShopper(dispute, "DROPPED", "HELD");

        dispute.shopperEmail = address;
        dispute.orderId = "TN-7";
        update(dispute);

        awaitShopper(dispute, "DROPPED", "SENT");
    }

    private void become(String state) {
        tomorrow();
        dispute.state = state;
        update(dispute);
    }

    private DisputeFact as(String state) {
        dispute.state = state;
        return dispute.updated();
    }

    private void close(DisputeOutcome outcome) {
        tomorrow();
        tell(dispute, dispute.closed(outcome));
    }

    /** As if our tables but that of the mails were lost. */
    private void forgetFacts(List<DisputeFact> facts) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("delete from dispute_told where dispute_id = ?", dispute.id);
            sql.update(
                    "delete from inbox where event_id = any (?)",
                    Column.uuid(facts.stream().map(DisputeFact::eventId).toList()));
        });
    }

    private void awaitTold() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(version()).isEqualTo(dispute.version));
    }

    private long version() {
        return sql
                .query(
                        "select version from dispute_told where dispute_id = any (?)",
                        row -> row.number("version"),
                        Column.uuid(List.of(dispute.id)))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private String newest() {
        var mail = email(dispute, "SHOPPER");
        return mail.get("template") + " " + mail.get("status") + " " + mail.get("reason");
    }

    private List<String> shopperMails() {
        return emails(dispute)
                .getList("items.findAll { it.audience == 'SHOPPER' }.collect { it.template + ' ' + it.status }");
    }
}
