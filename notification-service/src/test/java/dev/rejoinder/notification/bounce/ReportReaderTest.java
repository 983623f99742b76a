package dev.rejoinder.notification.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.Reports;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReaderTest {

    private static final String TO = "bounce+abc@in.example.com";

    @Test
    void readsWhereItCameBackToAndWhy() {
        DeliveryReport report =
                read(Reports.failed(TO, "zoe@example.com", "5.1.1")).orElseThrow();

        assertThat(report.addressedTo()).containsExactly(TO);
        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.isHard()).isTrue();
        assertThat(read(Reports.failed(TO, "zoe@example.com", "4.2.2"))
                        .orElseThrow()
                        .isHard())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, true",
        "5.2.1, true",
        "5.2.2, false",
        "5.3.4, false",
        "5.4.4, false",
        "5.7.1, true",
        "4.2.2, false"
    })
    void tellsWhatPassesFromWhatStays(String status, boolean isHard) {
        assertThat(read(Reports.failed(TO, "zoe@example.com", status))
                        .orElseThrow()
                        .isHard())
                .isEqualTo(isHard);
    }

    @Test
    void readsReportsWithBareLineEndsAndOddCase() {
        String odd = Reports.failed(TO, "zoe@example.com", "5.1.1")
                .replace("\r\n", "\n")
                .replace("Action: failed\nStatus:", "ACTION:  Failed (really)\nstatus: ");

        assertThat(read(odd).orElseThrow().status()).isEqualTo("5.1.1");
    }

    @Test
    void readsOtherHeadersThatNameTheMailbox() {
        String list = Reports.failed("postmaster@in.example.com", "zoe@example.com", "5.1.1")
                .replaceFirst("Subject:", "X-Original-To: " + TO + "\r\nSubject:");

        assertThat(read(list).orElseThrow().addressedTo()).contains(TO);
    }

    @Test
    void takesNoFailureFromWhatArrivedOrIsStillUnderWay() {
        assertThat(read(Reports.report(TO, "delayed", "zoe@example.com", "4.4.1"))
                        .orElseThrow()
                        .isFailure())
                .isFalse();
        assertThat(read(Reports.report(TO, "delivered", "zoe@example.com", "2.1.5"))
                        .orElseThrow()
                        .isFailure())
                .isFalse();
        assertThat(read(Reports.report(TO, "failed", "zoe@example.com", "5.1.1.1"))
                        .orElseThrow()
                        .isFailure())
                .isFalse();
    }

    @Test
    void readsTheWorstOfSeveralRecipients() {
        String two = Reports.failed(TO, "zoe@example.com", "4.2.2")
                .replace(
                        "Remote-MTA:",
                        "X: y\r\n\r\nFinal-Recipient: rfc822; a@example.com\r\nAction: failed\r\nStatus: 5.1.2\r\nRemote-MTA:");

        assertThat(read(two).orElseThrow().status()).isEqualTo("5.1.2");
    }

    @Test
    void readsNothingElseAsAReport() {
        assertThat(read("")).isEmpty();
        assertThat(read("Subject: out of office\r\n\r\nStatus: 5.1.1\r\nAction: failed"))
                .isEmpty();
        assertThat(read(Reports.failed(TO, "zoe@example.com", "5.1.1").replace("multipart/report", "multipart/mixed")))
                .isEmpty();
        assertThat(read(Reports.failed(TO, "zoe@example.com", "5.1.1")
                        .replace("message/delivery-status", "text/plain")))
                .isEmpty();
    }

    @Test
    void looksNoFurtherThanAReportCanReach() {
        String mail = Reports.failed(TO, "zoe@example.com", "5.1.1");
        String padding = "--A41882D050.1123455/mx.example.com\r\n\r\n\r\n".repeat(5_000);

        assertThat(read(mail.replaceFirst("--A4", padding.replace("$", "") + "--A4")))
                .isEmpty();
    }

    private static Optional<DeliveryReport> read(String mail) {
        return ReportReader.read(mail.getBytes(UTF_8));
    }
}
