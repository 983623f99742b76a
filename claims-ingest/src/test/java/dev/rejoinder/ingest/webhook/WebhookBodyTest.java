package dev.rejoinder.ingest.webhook;

import static dev.rejoinder.ingest.Webhooks.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.kit.problem.Unprocessable;
import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookBodyTest {

    private static final String BODY = opened("P02-1234567-1234567");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "claim.opened"            | "claim.reopened"           | type
                    "claim.opened"            | 7                          | type
                    "claim.opened"            | "claim.closed"             | data.outcome
                    "2026-11-02T09:00:00Z"    | "yesterday"                | timestamp
                    "2026-11-02T09:00:00Z"    | "9999-11-02T09:00:00Z"     | timestamp
                    "2026-11-02T09:00:00Z"    | null                       | timestamp
                    "CHARGEBACK"              | "chargeback"               | data.kind
                    "P02-1234567-1234567"     | ""                         | data.amazonOrderReference
                    "P02-1234567-1234567"     | "P02 1234567"              | data.amazonOrderReference
                    "P02-1234567-1234567"     | {"a": 1}                   | data.amazonOrderReference
                    "ProductNotReceived"      | "NotReceived"              | data.reason
                    "visa"                    | ""                         | data.networkReasonCode.network
                    "13.1"                    | null                       | data.networkReasonCode.code
                    "129.90"                  | "-1"                       | data.amount.value
                    "129.90"                  | "0.00"                     | data.amount.value
                    "129.90"                  | "129.901"                  | data.amount.value
                    "129.90"                  | "1e9999999"                | data.amount.value
                    "129.90"                  | 1e999999                   | data.amount.value
                    "129.90"                  | "NaN"                      | data.amount.value
                    "129.90"                  | "99999999999999.00"        | data.amount.value
                    "129.90"                  | true                       | data.amount.value
                    "EUR"                     | "eur"                      | data.amount.currency
                    "EUR"                     | "EURO"                     | data.amount.currency
                    "EUR"                     | null                       | data.amount.currency
                    "2026-11-01T08:00:00Z"    | "2026-11-01"               | data.filedAt
                    "2026-11-09T09:00:00Z"    | "2026-10-01T00:00:00Z"     | data.respondBy
                    "Jana Vogt"               | "Jana\\u0000Vogt"          | data.shopper.name
                    "Jana Vogt"               | "Jana\\nVogt"              | data.shopper.name
                    "jana@example.com"        | "jana"                     | data.shopper.email
                    "jana@example.com"        | "a@b\\r\\nBcc: c@d"        | data.shopper.email
                    "de"                      | "not a tag"                | data.shopper.language
                    "Nothing came."           | "\\ud800"                  | data.comment
                    "Nothing came."           | ["a"]                      | data.comment
                    """)
    void namesTheWrongField(String right, String wrong, String field) {
        Unprocessable refusal = refusal(BODY.replace(right, wrong));

        assertThat(refusal.errors()).extracting("field").containsExactly(field);
        assertThat(refusal.getMessage()).doesNotContain("Jana", "Exception", "fasterxml");
    }

    @Test
    void namesWhatIsThereTwice() {
        assertThat(refusal(BODY.replace("\"value\"", "\"currency\": \"USD\", \"value\"")))
                .hasMessage("data.amount.currency: is there twice");
    }

    @Test
    void refusesWhatIsNoObjectOrTooDeep() {
        assertThat(refusal("[]")).hasMessageContaining("body");
        assertThat(refusal("")).hasMessageContaining("body");
        assertThat(refusal(BODY + "{}")).hasMessageContaining("is not valid JSON");
        assertThat(refusal("[".repeat(10_000))).hasMessageContaining("deeper or longer");
        assertThat(refusal(BODY.replace("Nothing came.", "x".repeat(20_000)))).hasMessageContaining("data.comment");
    }

    @Test
    void readsAnUpdateByAnyOneReference() {
        String update =
                """
                {"type": "claim.updated", "timestamp": "2026-11-02T10:00:00+01:00", "surprise": [1],
                 "data": {"kind": "A_TO_Z", "merchantOrderId": "1001", "reason": null, "amount": {"value": 5, "currency": "JPY"}}}
                """;

        Told told = WebhookBody.parse(update.getBytes(UTF_8));

        assertThat(told.at()).isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
        assertThat(told.details().amount().value()).isEqualTo(new BigDecimal("5"));
        assertThat(told.details().references().merchantOrderId()).isEqualTo("1001");
        assertThat(told.outcome()).isNull();
    }

    @Test
    void asksForAReference() {
        assertThatThrownBy(() -> WebhookBody.parse(
                        """
                        {"type": "claim.closed", "timestamp": "2026-11-02T10:00:00Z",
                         "data": {"kind": "A_TO_Z", "outcome": "WITHDRAWN"}}"""
                                .getBytes(UTF_8)))
                .hasMessageContaining("data.amazonOrderReference: is required");
    }

    @Test
    void readsHowAClaimEnded() {
        String body =
                BODY.replace("claim.opened", "claim.closed").replace("\"kind\"", "\"outcome\": \"NO_FAULT\", \"kind\"");

        assertThat(WebhookBody.parse(body.getBytes(UTF_8)).outcome()).isEqualTo(ClaimOutcome.NO_FAULT);
    }

    @Property(tries = 300)
    void readsEveryPossibleAmount(@ForAll @LongRange(min = 1, max = 99_999_999_999_999L) long cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);

        assertThat(WebhookBody.parse(
                                BODY.replace("129.90", amount.toPlainString()).getBytes(UTF_8))
                        .details()
                        .amount()
                        .value())
                .isEqualTo(amount);
    }

    @Property(tries = 300)
    void readsEveryInstantOfOurTime(@ForAll @IntRange(min = 946_684_800, max = Integer.MAX_VALUE) int seconds) {
        Instant instant = Instant.ofEpochSecond(seconds);
        String body = BODY.replace("\"2026-11-02T09:00:00Z\"", "\"" + instant + "\"");

        assertThat(WebhookBody.parse(body.getBytes(UTF_8)).at()).isEqualTo(instant);
    }

    @Property(tries = 500)
    void keepsAnyCommentOrNamesIt(@ForAll @StringLength(max = 200) String comment) throws JsonProcessingException {
        String body = BODY.replace("\"Nothing came.\"", new ObjectMapper().writeValueAsString(comment));
        try {
            assertThat(WebhookBody.parse(body.getBytes(UTF_8)).details().comment())
                    .isEqualTo(comment);
        } catch (Unprocessable e) {
            assertThat(e.errors()).extracting("field").containsExactly("data.comment");
        }
    }

    private static Unprocessable refusal(String body) {
        return catchThrowableOfType(Unprocessable.class, () -> WebhookBody.parse(body.getBytes(UTF_8)));
    }
}
