package dev.rejoinder.evidence.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.event.FilingReason;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the words of a mail are asked for. */
@QuarkusTest
class MailReadingTest extends MailTest {

    @BeforeEach
    void tell() {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);
    }

    @Test
    void takesARepeatedFactOnce() {
        writeAndAwait(WORDS);
        int versions = versions();

        topics.write(sent(Audience.SHOPPER));
        topics.write(sent(Audience.SHOPPER));
        awaitThatAllIsHeard();

        assertThat(versions()).isEqualTo(versions);
        assertThat(notification.timesAsked(mail)).isEqualTo(1);
    }

    @Test
    void passesOverMailsToTheMerchantAndOfOtherMerchants() {
        notification.knows(mail, email(WORDS));

        topics.write(sent(Audience.MERCHANT));
        topics.write(sent(Audience.AMAZON));
        topics.write(sent(Audience.SHOPPER, "another"));
        awaitThatAllIsHeard();

        assertThat(notification.timesAsked(mail)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 401, 404})
    void asksAgainLater(int status) {
        notification.isInTrouble(status);
        write(WORDS);
        await().untilAsserted(() -> assertThat(notification.timesAsked(mail)).isPositive());
        timeline().body("items.what", not(hasItem("MAIL_ADDED")));

        notification.isInTrouble(0);
        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            timeline().body("items.what", hasItem("MAIL_ADDED"));
        });
    }

    @Test
    void asksAgainIfTheAnswerIsNone() {
        notification.knows(mail, "<html>Somebody else's page</html>");
        topics.write(sent(Audience.SHOPPER));
        await().untilAsserted(() -> assertThat(notification.timesAsked(mail)).isPositive());

        notification.knows(mail, email(WORDS));

        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            timeline().body("items.what", hasItem("MAIL_ADDED"));
        });
    }

    @Test
    void asksForNoWordsOfADisputeThatIsClosed() {
        topics.write(claim.resolved(2, ClaimOutcome.MERCHANT_WON));
        await().untilAsserted(() -> shop.get(dispute()).body("state", equalTo("CLOSED")));
        int versions = versions();

        write(WORDS);

        await().untilAsserted(() -> shop.get("/merchants/" + shop.merchantId() + "/shopper-data?email=jana@example.com")
                .body("stored.mails.id", contains(mail.toString())));
        assertThat(notification.timesAsked(mail)).isZero();
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void endsWithoutWordsWhereNobodyHasThem() {
        topics.write(sent(Audience.SHOPPER));

        awaitThatItIsNotAskedAgain();
    }

    @Test
    void endsWithoutWordsIfTheMailIsErasedThere() {
        notification.knows(mail, email(null));
        topics.write(sent(Audience.SHOPPER));

        awaitThatItIsNotAskedAgain();
    }

    @Test
    void takesNoMailOfAnotherDispute() {
        notification.knows(mail, email(mail, UUID.randomUUID(), WORDS));
        topics.write(sent(Audience.SHOPPER));

        awaitThatItIsNotAskedAgain();
    }

    @ParameterizedTest
    @ValueSource(ints = {100_001, 3_000_000})
    void takesNoEndlessWords(int length) {
        write("a".repeat(length));

        awaitThatItIsNotAskedAgain();
    }

    @Test
    void takesTheOthersThoughOneIsEndless() {
        UUID endless = UUID.randomUUID();
        notification.knows(endless, email(endless, claim.id(), "a".repeat(3_000_000)));
        notification.knows(mail, email(WORDS));
        notification.isInTrouble(503);
        topics.write(sent(Audience.SHOPPER));
        topics.write(new EmailSent(
                UUID.randomUUID(), before, shop.merchantId(), claim.id(), endless, Audience.SHOPPER, "other", "en"));
        await().untilAsserted(() -> assertThat(notification.timesAsked(endless)).isPositive());

        notification.isInTrouble(0);

        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            timeline().body("items.what", hasItem("MAIL_ADDED"));
        });
        packet().body("content.items", hasSize(1)).body("content.items[0].mail.words", equalTo(WORDS));
    }

    @Test
    void printsTextAsItIsAndSaysWhereItEnds() throws IOException {
        String words = "Hello\u0000\u0007 <b>you</b> & <script>alert(1)</script>\r\n" + "line\n".repeat(400);

        writeAndAwait(words);

        packet().body("content.items[0].mail.words", containsString("Hello   <b>you</b> & <script>"))
                .body("content.items[0].mail.words", containsString("line\nline"));
        assertThat(pdf())
                .contains("<b>you</b> & <script>alert(1)</script>")
                .containsPattern("125\\d weitere Zeichen, siehe content\\.json");
    }

    @Test
    void takesALongMailWholeAndPrintsItsBeginning() throws IOException {
        writeAndAwait("word ".repeat(4_000).strip());

        packet().body("content.items[0].mail.words.length()", equalTo(19_999));
        assertThat(pdf()).contains("15999 weitere Zeichen, siehe content.json");
    }

    /** Facts are heard in their order. */
    private void awaitThatAllIsHeard() {
        UUID last = UUID.randomUUID();
        topics.write(new EmailSent(
                UUID.randomUUID(), before, shop.merchantId(), claim.id(), last, Audience.SHOPPER, "last", "en"));
        await().untilAsserted(() -> assertThat(notification.timesAsked(last)).isEqualTo(1));
    }

    private void awaitThatItIsNotAskedAgain() {
        await().untilAsserted(() -> assertThat(notification.timesAsked(mail)).isEqualTo(1));
        clock.advance(Duration.ofHours(1));
        awaitThatAllIsHeard();
        assertThat(notification.timesAsked(mail)).isEqualTo(1);
        timeline().body("items.what", not(hasItem("MAIL_ADDED")));
        assertThat(topics.records(ConversationFact.TOPIC + ".evidence-service.dead", claim.key()))
                .isEmpty();
    }
}
