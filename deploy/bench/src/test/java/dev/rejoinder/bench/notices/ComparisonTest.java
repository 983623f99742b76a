package dev.rejoinder.bench.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLAIM =
            """
            {"disputeId": "P02-1-B1", "version1Id": "C1", "chargePermissionId": "P02-1", "chargeId": "P02-1-C1",
             "merchantOrderId": "T-1", "amount": {"value": "1250.00", "currency": "EUR"},
             "filingReason": "Unrecognized", "state": "Closed", "reasonCode": "BuyerCancelled",
             "resolution": "MerchantWon", "deadline": "2026-11-22T10:00:00Z"}""";
    private static final String FACT =
            """
            {"claimId": "1", "claimVersion": 2, "outcome": "WITHDRAWN", "details": {
              "references": {"disputeId": "P02-1-B1", "amazonOrderReference": "P02-1", "chargeId": "P02-1-C1",
                             "merchantOrderId": "T-1"},
              "amount": {"value": "1250.00", "currency": "EUR"}, "reason": "Unrecognized", "amazonState": "Closed",
              "amazonReasonCode": "BuyerCancelled",
              "deadline": {"respondBy": "2026-11-22T10:00:00Z", "source": "AMAZON_API", "rule": null}}}""";

    @Test
    void findsNothingWhereTheLastFactSaysWhatIsTrue() throws Exception {
        Comparison compared = Comparison.of(List.of(Said.byAmazon(json(CLAIM))), List.of(Said.told(json(FACT))));

        assertThat(compared).isEqualTo(new Comparison(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void namesEachFieldThatDiffers() throws Exception {
        String other = FACT.replace("WITHDRAWN", "MERCHANT_WON").replace("\"chargeId\": \"P02-1-C1\",", "");

        Comparison compared = Comparison.of(List.of(Said.byAmazon(json(CLAIM))), List.of(Said.told(json(other))));

        assertThat(compared.different())
                .containsExactly(
                        "P02-1-B1: chargeId is null, not P02-1-C1", "P02-1-B1: outcome is MERCHANT_WON, not WITHDRAWN");
    }

    @Test
    void findsWhatIsMissingUnknownOrThereTwice() {
        Comparison compared = Comparison.of(List.of(said("a"), said("b")), List.of(said("b"), said("b"), said("c")));

        assertThat(compared).isEqualTo(new Comparison(List.of("a"), List.of("c"), List.of("b"), List.of()));
    }

    @Test
    void expectsOfVersion1NoMoreThanItTells() throws Exception {
        Said said = Said.byVersion1(json(CLAIM));

        assertThat(said.disputeId()).isEqualTo("C1");
        assertThat(said.fields())
                .isEqualTo(Map.of(
                        "amount", "1250 EUR",
                        "reason", "Fraudulent",
                        "amazonOrderReference", "P02-1",
                        "amazonState", "RECEIVED"));
    }

    @Test
    void seesFactsThatAreMissingOrContradictEachOther() throws Exception {
        Facts facts = new Facts();
        facts.add("f1", "claim.reported.v1", json("{\"claimId\": \"1\", \"claimVersion\": 1}"));
        facts.add("f3", "claim.resolved.v1", json("{\"claimId\": \"1\", \"claimVersion\": 3}"));
        facts.add("f3", "claim.reported.v1", json("{\"claimId\": \"2\", \"claimVersion\": 1}"));

        assertThat(facts.broken())
                .containsExactly("claim 1: version 3 follows 1", "fact f3 is there with two contents");
    }

    @Test
    void countsAFactThatWasSentAgainOnce() throws Exception {
        Facts facts = new Facts();
        facts.add("f1", "claim.reported.v1", json("{\"claimId\": \"1\", \"claimVersion\": 1}"));
        facts.add("f2", "claim.resolved.v1", json("{\"claimId\": \"1\", \"claimVersion\": 2}"));
        facts.add("f1", "claim.reported.v1", json("{\"claimId\": \"1\", \"claimVersion\": 1}"));

        assertThat(facts.broken()).isEmpty();
        assertThat(facts.count()).isEqualTo(2);
        assertThat(facts.repeats()).isEqualTo(1);
    }

    private static Said said(String disputeId) {
        return new Said(disputeId, Map.of());
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }
}
