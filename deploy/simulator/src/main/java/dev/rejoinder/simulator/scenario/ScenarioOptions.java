package dev.rejoinder.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.simulator.account.Stage;
import dev.rejoinder.simulator.dispute.ReasonCode;
import dev.rejoinder.simulator.dispute.Resolution;
import dev.rejoinder.simulator.fault.NoticeFaults;
import dev.rejoinder.simulator.sns.LetterCase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;

/**
 * How a scenario is to go. Everything may be left out.
 *
 * @param merchantId may be left out while there is one merchant only
 * @param outcome how it is decided once the merchant has answered
 * @param reasonCode why it is decided so
 * @param version of the notices
 * @param language of the shop and of the mails
 * @param comment the shopper's own words, for the mails
 * @param respondWithin how long the merchant has
 * @param answeredInSellerCentral the merchant answers where the simulator cannot see it, after {@code answeredAfter}
 * @param decidedAfter from the answer to the decision
 * @param closedAfter from the decision to the end of all changes
 * @param cancelledAfter from the notice to the buyer's change of mind, or to the chargeback instead of the claim
 * @param askedAgainAfter from the first answer to the question for more
 * @param askedOf whom more is asked of
 * @param mail whether mails are sent; left out: yes
 * @param mailAuthentication what the receiving relay found about the mails
 * @param seed of the faults
 */
public record ScenarioOptions(
        String merchantId,
        Stage stage,
        Resolution outcome,
        ReasonCode reasonCode,
        FilingReason filingReason,
        Version version,
        LetterCase letterCase,
        BigDecimal amount,
        String currency,
        String merchantOrderId,
        Person shopper,
        String language,
        String comment,
        Integer orderedDaysAgo,
        Duration respondWithin,
        Boolean answeredInSellerCentral,
        Duration answeredAfter,
        Duration decidedAfter,
        Duration closedAfter,
        Duration cancelledAfter,
        Duration askedAgainAfter,
        Party askedOf,
        Boolean mail,
        String mailAuthentication,
        NoticeFaults faults,
        Long seed) {

    /** The shopper. */
    public record Person(String name, String email) {}

    /** Of the notices. */
    public enum Version {
        V1,
        V2;

        @JsonCreator
        static Version of(String name) {
            return Arrays.stream(values())
                    .filter(version -> version.wireName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be v1 or v2"));
        }

        @JsonValue
        public String wireName() {
            return this == V1 ? "v1" : "v2";
        }
    }

    /** Who is asked for more evidence. */
    public enum Party {
        MERCHANT("Merchant"),
        BUYER("Buyer");

        private final String wireName;

        Party(String wireName) {
            this.wireName = wireName;
        }

        @JsonCreator
        static Party of(String name) {
            return Arrays.stream(values())
                    .filter(party -> party.wireName.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be Merchant or Buyer"));
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    static ScenarioOptions none() {
        return new ScenarioOptions(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null);
    }
}
