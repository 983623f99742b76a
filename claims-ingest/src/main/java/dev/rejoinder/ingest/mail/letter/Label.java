package dev.rejoinder.ingest.mail.letter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a value in a mail can be labelled as; spelled as in the pattern file and in what people are shown. */
enum Label {
    ORDER_REFERENCE("orderReference"),
    CHARGE_ID("chargeId"),
    DISPUTE_ID("disputeId"),
    MERCHANT_ORDER_ID("merchantOrderId"),
    AMOUNT("amount"),
    OTHER_AMOUNT("otherAmount"),
    REASON("reason"),
    DISPUTE_TYPE("disputeType"),
    REASON_CODE("reasonCode"),
    CARD_TYPE("cardType"),
    DEADLINE("deadline"),
    FILED_AT("filedAt"),
    TRANSACTION_DATE("transactionDate"),
    SHOPPER_NAME("shopperName"),
    SHOPPER_EMAIL("shopperEmail"),
    COMMENT("comment");

    private final String spelling;

    Label(String spelling) {
        this.spelling = spelling;
    }

    @JsonValue
    String spelling() {
        return spelling;
    }

    @JsonCreator
    static Label of(String spelling) {
        return Arrays.stream(values())
                .filter(label -> label.spelling.equals(spelling))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such label: " + spelling));
    }
}
