package dev.rejoinder.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Audience;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole decision table of what a letter to a shopper is sorry for. */
class ToneTest {

    @ParameterizedTest(name = "{0}, unrecognised {1}, {2} days, amount known {3}: {4}")
    @CsvSource({
        "SHOPPER_CLAIM_RECEIVED,      false, 0,  true,  SORRY_FOR_TROUBLE, false, NOTHING",
        "SHOPPER_CLAIM_RECEIVED,      false, 13, true,  SORRY_FOR_TROUBLE, false, NOTHING",
        "SHOPPER_CLAIM_RECEIVED,      false, 14, true,  SORRY_FOR_WAIT,    false, NOTHING",
        "SHOPPER_CLAIM_RECEIVED,      false, 0,  false, SORRY_FOR_TROUBLE, true,  NOTHING",
        "SHOPPER_CLAIM_RECEIVED,      false, 30, false, SORRY_FOR_WAIT,    true,  NOTHING",
        "SHOPPER_CHARGEBACK_RECEIVED, false, 30, true,  SORRY_FOR_WAIT,    false, NOTHING",
        "SHOPPER_CHARGEBACK_RECEIVED, true,  0,  true,  CALM,              false, NOTHING",
        "SHOPPER_CHARGEBACK_RECEIVED, true,  30, false, CALM,              false, NOTHING",
        "SHOPPER_LOOKED_AT_AGAIN,     false, 3,  true,  SORRY_FOR_TROUBLE, false, NOTHING",
        "SHOPPER_LOOKED_AT_AGAIN,     false, 20, true,  SORRY_FOR_WAIT,    false, NOTHING",
        "SHOPPER_LOOKED_AT_AGAIN,     true,  20, true,  CALM,              false, NOTHING",
        "SHOPPER_REFUND_COMING,       false, 0,  true,  SORRY_FOR_TROUBLE, false, NOTHING",
        "SHOPPER_REFUND_COMING,       false, 14, false, SORRY_FOR_WAIT,    false, NOTHING",
        "SHOPPER_REFUND_COMING,       true,  14, true,  CALM,              false, NOTHING",
        "SHOPPER_DECIDED_FOR_SHOPPER, false, 5,  true,  SORRY_FOR_TROUBLE, false, NOTHING",
        "SHOPPER_DECIDED_FOR_SHOPPER, false, 45, false, SORRY_FOR_WAIT,    true,  NOTHING",
        "SHOPPER_DECIDED_FOR_SHOPPER, true,  45, false, NOTHING,           false, NOTHING",
        "SHOPPER_DECIDED_FOR_SHOP,    false, 0,  true,  NOTHING,           false, SOBER",
        "SHOPPER_DECIDED_FOR_SHOP,    false, 45, false, NOTHING,           false, SOBER",
        "SHOPPER_DECIDED_FOR_SHOP,    true,  45, false, NOTHING,           false, NOTHING",
        "SHOPPER_CLOSED_WITHDRAWN,    false, 45, false, NOTHING,           false, NOTHING",
        "SHOPPER_CLOSED_NO_FAULT,     false, 45, false, NOTHING,           false, NOTHING",
        "SHOPPER_CLOSED_EXPIRED,      false, 45, false, NOTHING,           false, NOTHING"
    })
    void followsFromTheFacts(
            Template template,
            boolean unrecognised,
            long daysWaiting,
            boolean amountKnown,
            Tone.Opening opening,
            boolean regretsUnknownAmount,
            Tone.Ending ending) {
        assertThat(Tone.of(template, unrecognised, daysWaiting, amountKnown))
                .isEqualTo(new Tone(opening, regretsUnknownAmount, ending));
    }

    @Test
    void isKnownForEveryMailToAShopper() {
        Stream.of(Template.values())
                .filter(template -> template.audience() == Audience.SHOPPER)
                .forEach(template -> assertThat(Tone.of(template, false, 0, true))
                        .as(template.name())
                        .isNotNull());
    }
}
