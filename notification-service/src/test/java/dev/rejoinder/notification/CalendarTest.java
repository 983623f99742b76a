package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Deadline;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The merchant's calendar knows by when to answer, for as long as there is something to answer. */
@QuarkusTest
class CalendarTest extends MailTest {

    @Test
    void followsTheDeadlineToItsEnd() throws Exception {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
        dispute.deadline = Deadline.told(Instant.parse("2026-11-13T16:00:00Z"), Deadline.Source.AMAZON_MAIL);
        dispute.state = "MORE_EVIDENCE_ASKED";
        update(dispute);
        awaitMerchant(dispute, "SENT", "SENT", "MERGED");
        dispute.state = "ANSWERED";
        update(dispute);
        awaitMerchant(dispute, "SENT", "SENT", "MERGED", "SENT");

        List<MimeMessage> mails = mailsTo(claims);
        Map<String, String> opened = calendar(mails.get(0));
        Map<String, String> moved = calendar(mails.get(1));
        Map<String, String> ended = calendar(mails.get(2));
        assertThat(opened)
                .containsEntry("METHOD", "PUBLISH")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("DTEND", "20261109T090000Z")
                .containsEntry("SUMMARY", "Auf die Rückbuchung antworten\\, Bestellung TN-10482")
                .containsEntry("TRIGGER;RELATED=END", "-PT72H,-PT24H,-PT4H");
        assertThat(moved)
                .containsEntry("UID", opened.get("UID"))
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("DTEND", "20261113T160000Z");
        assertThat(ended)
                .containsEntry("UID", opened.get("UID"))
                .containsEntry("STATUS", "CANCELLED")
                .doesNotContainKey("TRIGGER;RELATED=END");
        assertThat(List.of(opened, moved, ended))
                .extracting(file -> Integer.parseInt(file.get("SEQUENCE")))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(((Multipart) mailsTo(dispute.shopperEmail).get(0).getContent()).getContentType())
                .startsWith("multipart/alternative");
    }

    /** The lines of a mail's calendar file; what is there more than once is joined. */
    private static Map<String, String> calendar(MimeMessage mail) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        Part file = parts.getBodyPart(parts.getCount() - 1);
        assertThat(file.getFileName()).isEqualTo("deadline.ics");
        assertThat(file.getContentType()).contains("text/calendar").contains("method=PUBLISH");
        try (InputStream bytes = file.getInputStream()) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
            return Arrays.stream(text.split("\r\n", 0))
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> one + "," + other));
        }
    }
}
