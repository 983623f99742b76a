package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What is kept of a mail and its files, and until when. */
@QuarkusTest
@TestProfile(OwnDomain.class)
class ReplySecretsTest extends ReplyCase {

    @Inject
    StoredData stored;

    @Test
    void keepsNoCardNumberAnywhere() {
        sent();
        String card = card();
        String plain = card.replace(" ", "");
        StringBuilder log = new StringBuilder();
        Handler heard = listening(log);
        Logger.getLogger("").addHandler(heard);
        try {
            String id = post(Mails.from("\"Card " + card + "\" <" + dispute.shopperEmail + ">")
                    .to(shopperReplies())
                    .subject("My card " + card)
                    .says("Take " + plain + ", CVV 737, or DE89 3704 0044 0532 0130 00\n> " + card)
                    .with("card-" + plain + ".pdf", "application/pdf", PDF));

            mail(id).body("removed", containsInAnyOrder("CARD", "CARD_CODE", "IBAN"))
                    .body("text", containsString("CVV ***"))
                    .body("subject", equalTo("My card **** **** **** " + card.substring(15)));
            awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
            awaitTemplate(dispute, "shopper-message-arrived", "SENT");
            assertThat(text(dispute, "shopper-message-arrived")).contains("Karten- oder Kontonummer");
        } finally {
            Logger.getLogger("").removeHandler(heard);
        }
        assertThat(stored.columnsWith(card, plain, "DE89 3704", "0532 0130")).isEmpty();
        assertThat(log).contains("arrived").doesNotContain(card, plain);
        assertThat(topics.records(ConversationFact.TOPIC, merchantId + ":" + dispute.id)
                        .toString())
                .doesNotContain(card, plain);
        assertThat(smtp.heard()).doesNotContain(card, plain);
    }

    @Test
    void keepsFilesByWhatTheyAreAndNamesTheOthers() {
        sent();
        byte[] exe = {'M', 'Z', 0, 1};
        String id = post(answer().with(
                        "../../photo.pdf.exe", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1})
                .with("bill.pdf", "application/pdf", PDF)
                .with("invoice.pdf", "application/pdf", exe)
                .with("page.svg", "image/png", "<svg onload=alert(1)>".getBytes(UTF_8)));

        mail(id).body("files.name", contains("photo.pdf.exe.jpg", "bill.pdf", "invoice.pdf", "page.svg"))
                .body("files.mediaType", contains("image/jpeg", "application/pdf", null, null))
                .body("files[2].refused", containsString("no PDF"));
        byte[] pdf = asMerchant("/inbound/mails/" + id + "/files/2")
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .contentType("application/octet-stream")
                .extract()
                .asByteArray();
        assertThat(pdf).isEqualTo(PDF);
        asMerchant("/inbound/mails/" + id + "/files/3").statusCode(404);
        as(Tokens.merchant("another"), "/inbound/mails/" + id + "/files/2").statusCode(404);
        as(Tokens.auditor(), "/inbound/mails/" + id + "/files/2").statusCode(403);
    }

    @Test
    void takesNoMoreThanTenFiles() {
        sent();
        Mails mail = answer();
        for (int i = 0; i < 12; i++) {
            mail.with("bill.pdf", "application/pdf", PDF);
        }

        mail(post(mail)).body("files", hasSize(11)).body("files[10].refused", containsString("2 more"));
    }

    @Test
    void forgetsRepliesAndStraysWithTheirShopper() {
        sent();
        String mark = "Lindenallee " + UUID.randomUUID();
        String reply = post(answer().says(mark).with("bill " + mark + ".pdf", "application/pdf", PDF));
        String stray = post(Mails.from(dispute.shopperEmail)
                .to("replies@" + OwnDomain.INBOUND)
                .says(mark));
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        asMerchant("/merchants/" + merchantId + "/shopper-data?email=" + dispute.shopperEmail)
                .statusCode(200)
                .body("stored.replies.words", contains(mark))
                .body("stored.files.name", contains("bill " + mark + ".pdf"));

        topics.write(new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        await().untilAsserted(() ->
                assertThat(stored.columnsWith(mark, dispute.shopperEmail)).isEmpty());
        mail(reply).body("erasedAt", not(nullValue())).body("disputeId", equalTo(dispute.id.toString()));
        mail(stray).body("text", nullValue());
        assign(Tokens.ops(), stray, dispute.id).statusCode(409);
    }

    @Test
    void forgetsByItselfWhatBelongsToNobody() {
        String mark = "stray " + UUID.randomUUID();
        Instant now = clock.instant();
        try {
            clock.set(now.minus(Duration.ofDays(91)));
            post(Mails.from("x@y.example").says(mark));
        } finally {
            clock.set(now);
        }

        await().untilAsserted(() -> assertThat(stored.columnsWith(mark)).isEmpty());
    }

    /** Another one in each run, as other tests' rows stay. */
    private static String card() {
        String start =
                "4929" + "%011d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000_000L));
        for (int check = 0; check < 10; check++) {
            String card = start + check;
            int sum = 0;
            for (int i = 0; i < 16; i++) {
                int digit = card.charAt(15 - i) - '0';
                int weighed = i % 2 == 0 ? digit : digit * 2;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
            if (sum % 10 == 0) {
                return card.replaceAll("(....)(?=.)", "$1 ");
            }
        }
        throw new IllegalStateException("one of ten digits is right");
    }

    private static Handler listening(StringBuilder log) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.append(entry.getMessage()).append(' ');
                Object[] parameters = entry.getParameters();
                log.append(parameters == null ? "" : List.of(parameters)).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
