package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.notification.FlakySmtp.Fault;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SmtpTroubleTest extends MailTest {

    @Inject
    AgroalDataSource database;

    @Test
    void sendsEverythingWhenTheMailServerComesBack() {
        profile();
        List<Case> disputes =
                Stream.generate(() -> new Case(merchantId)).limit(5).toList();

        smtp.down();
        disputes.forEach(this::open);
        await().until(() ->
                disputes.stream().allMatch(dispute -> email(dispute, "MERCHANT").get("reason") != null));
        smtp.up();

        disputes.forEach(dispute -> awaitStatus(dispute, "SENT", "SENT"));
        assertThat(mailsTo(claims)).hasSize(5);
        assertThat(disputes)
                .allSatisfy(dispute -> assertThat(mailsTo(dispute.shopperEmail)).hasSize(1));
    }

    @Test
    void triesAgainWhatIsPutOff() {
        profile();
        Case dispute = new Case(merchantId);
        smtp.next(claims, Fault.PUT_OFF);

        open(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(email(dispute, "MERCHANT")).containsEntry("attempts", 2).containsEntry("possibleCopies", 1);
        assertThat(mailsTo(claims)).hasSize(1);
    }

    @Test
    void givesUpWhatIsRefusedAndSaysWhy() {
        profile();
        Case dispute = new Case(merchantId);
        smtp.next(claims, Fault.REFUSED);

        open(dispute);

        awaitStatus(dispute, "FAILED", "SENT");
        assertThat(email(dispute, "MERCHANT"))
                .containsEntry("reason", "the mail server refused it (550)")
                .containsEntry("possibleCopies", 0);
    }

    @Test
    void triesForAnHourWhatIsTurnedAwayForNoReasonOfTheMailbox() {
        profile();
        Case soon = new Case(merchantId);
        smtp.next(claims, Fault.TURNED_AWAY);
        open(soon);
        awaitStatus(soon, "SENT", "SENT");
        assertThat(email(soon, "MERCHANT")).containsEntry("attempts", 2).containsEntry("reason", null);

        Case never = new Case(merchantId);
        smtp.always(claims, Fault.TURNED_AWAY);
        open(never);
        await().until(() -> email(never, "MERCHANT").get("reason") != null);
        assertThat(email(never, "MERCHANT")).containsEntry("status", "QUEUED");
        clock.advance(Duration.ofMinutes(61));

        awaitStatus(never, "FAILED", "SENT");
        assertThat(email(never, "MERCHANT")).containsEntry("reason", "the mail server refused it (550)");
    }

    @Test
    void sendsAgainUnderTheSameIdWhenTheAnswerIsLostAndShowsTheExtraCopy() throws Exception {
        profile();
        Case dispute = new Case(merchantId);
        smtp.next(claims, Fault.NO_ANSWER);

        open(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(2);
        assertThat(mailsTo(claims))
                .extracting(mail -> mail.getRawInputStream().readAllBytes())
                .first()
                .isEqualTo(mailsTo(claims).get(1).getRawInputStream().readAllBytes());
        assertThat(mailsTo(claims))
                .extracting(mail -> header(mail, "Message-ID"))
                .containsOnly((String) email(dispute, "MERCHANT").get("messageId"));
        assertThat(email(dispute, "MERCHANT")).containsEntry("attempts", 2).containsEntry("possibleCopies", 2);
        assertThat(email(dispute, "SHOPPER")).containsEntry("possibleCopies", 1);
    }

    @Test
    void countsNoCopyWhenTheLineBreaksBeforeTheMail() {
        profile();
        Case dispute = new Case(merchantId);
        smtp.next(claims, Fault.NOT_BEGUN);

        open(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(1);
        assertThat(email(dispute, "MERCHANT")).containsEntry("attempts", 1).containsEntry("possibleCopies", 1);
    }

    @Test
    void opensANewSessionWhenTheServerHasEndedTheOldOne() {
        profile();
        Case before = new Case(merchantId);
        open(before);
        awaitStatus(before, "SENT", "SENT");
        smtp.hangUp();

        Case after = new Case(merchantId);
        open(after);

        awaitStatus(after, "SENT", "SENT");
        assertThat(email(after, "MERCHANT"))
                .containsEntry("attempts", 1)
                .containsEntry("possibleCopies", 1)
                .containsEntry("reason", null);
    }

    /** What is left when a process is killed while it hands a mail over: a row that it has taken, and no lock. */
    @Test
    void sendsWhatADeadProcessHadTaken() throws Exception {
        profile();
        Case dispute = new Case(merchantId);
        topics.write(dispute.opened());
        await().until(() -> emails(dispute).getList("items").size() == 2);
        await().until(() -> email(dispute, "MERCHANT").get("reason") != null);
        try (Connection connection = database.getConnection();
                PreparedStatement kill =
                        connection.prepareStatement("update email set taken_by = 4711 where dispute_id = ?")) {
            kill.setObject(1, dispute.id);
            kill.executeUpdate();
        }

        evidence.knows(dispute.id, dispute.json());

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(email(dispute, "MERCHANT")).containsEntry("attempts", 2).containsEntry("possibleCopies", 2);
        assertThat(mailsTo(claims)).hasSize(1);
    }
}
