package dev.rejoinder.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.ToldBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClaimBookTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final String API_1 = "P02-1234567-1234567-B000001";
    private static final String API_2 = "P02-1234567-1234567-B000002";

    private final ClaimBook book = new ClaimBook();
    private int second;

    @Test
    void joinsByDisputeIdWhateverElseIsSaid() {
        UUID claim = tell(names("O-1", null, API_1));

        assertThat(tell(names("O-2", "C-2", API_1))).isEqualTo(claim);
    }

    @Test
    void joinsByChargeAndByOrderReference() {
        UUID claim = tell(names("O-1", "C-1", null));

        assertThat(tell(names(null, "C-1", API_1))).isEqualTo(claim);
        assertThat(tell(names("O-1", null, null))).isEqualTo(claim);
    }

    @Test
    void joinsTwoFormsOfOneDisputeId() {
        UUID claim = tell(names("O-1", null, "C9KORZRXQ655G"));

        assertThat(tell(names("O-1", null, API_1))).isEqualTo(claim);
        assertThat(book.facts().get(1).details().references().disputeId()).isEqualTo(API_1);
        assertThat(tell(names(null, null, "C9KORZRXQ655G"))).isEqualTo(claim);
    }

    @Test
    void keepsApartWhatNamesDifferentDisputesOrIsOfAnotherKind() {
        UUID claim = tell(names("O-1", "C-1", API_1));

        assertThat(tell(names("O-1", "C-1", API_2))).isNotEqualTo(claim);
        assertThat(tell(told(ClaimKind.A_TO_Z, names("O-1", null, null), ToldBy.MERCHANT, null, null)))
                .isNotEqualTo(claim);
    }

    @Test
    void keepsMerchantsApart() {
        UUID claim = tell(names("O-1", null, null));
        Told told = told(ClaimKind.CHARGEBACK, names("O-1", null, null), ToldBy.MERCHANT, null, null);

        assertThat(book.tell(UUID.randomUUID(), "other", told, NOW).claimId()).isNotEqualTo(claim);
    }

    @Test
    void leavesAChoiceToAPerson() {
        UUID one = tell(names("O-1", null, API_1));
        UUID two = tell(names("O-1", null, API_2));

        ClaimBook.Verdict verdict = verdict(names("O-1", null, null));

        assertThat(verdict.claimId()).isNull();
        assertThat(verdict.doubt()).contains(one.toString(), two.toString());
        assertThat(book.facts()).hasSize(2);
    }

    @Test
    void prefersTheOpenOneOfTwoClaims() {
        UUID one = tell(names("O-1", null, API_1));
        UUID two = tell(names("O-1", null, API_2));
        resolve(names("O-1", null, API_1), ClaimOutcome.BUYER_WON);

        assertThat(tell(names("O-1", null, null))).isEqualTo(two).isNotEqualTo(one);
    }

    @Test
    void neverReopensAClaim() {
        UUID claim = tell(names("O-1", null, null));
        resolve(names("O-1", null, null), ClaimOutcome.WITHDRAWN);

        Told late = told(ClaimKind.CHARGEBACK, names("O-1", null, null), ToldBy.MERCHANT, Money.of("5", "EUR"), null);

        assertThat(book.tell(UUID.randomUUID(), "m", late, NOW).claimId()).isEqualTo(claim);
        assertThat(book.facts())
                .extracting(ClaimFact::typeName)
                .containsExactly("claim.reported.v1", "claim.resolved.v1", "claim.resolved.v1");
    }

    @Test
    void joinsByTheMerchantsOrderIdOnlyIfNothingElseIsNamed() {
        UUID claim = tell(new ClaimReferences("O-1", null, null, "1001"));

        assertThat(tell(new ClaimReferences("O-2", null, null, "1001"))).isNotEqualTo(claim);
        assertThat(verdict(new ClaimReferences(null, null, null, "1001")).doubt())
                .contains("A person decides");
        assertThat(tell(new ClaimReferences(null, null, null, "1002"))).isNotEqualTo(claim);
        assertThat(verdict(new ClaimReferences(null, null, null, "1002")).claimId())
                .isNotNull();
    }

    @Test
    void believesAmazonBeforeTheMerchantAndFillsGapsFromEither() {
        Told byAmazon = told(ClaimKind.CHARGEBACK, names("O-1", null, API_1), ToldBy.IPN, Money.of("100", "EUR"), null);
        Told byMerchant = told(
                ClaimKind.CHARGEBACK,
                names("O-1", null, null),
                ToldBy.MERCHANT,
                Money.of("90", "EUR"),
                FilingReason.FRAUDULENT);
        book.tell(UUID.randomUUID(), "m", byAmazon, NOW);
        book.tell(UUID.randomUUID(), "m", byMerchant, NOW);

        ClaimDetails details = book.facts().get(1).details();
        assertThat(details.amount()).isEqualTo(Money.of("100", "EUR"));
        assertThat(details.reason()).isEqualTo(FilingReason.FRAUDULENT);
        assertThat(details.toldBy()).isEqualTo(ToldBy.IPN);
    }

    @Test
    void answersTheMailThatToldOfItFirst() {
        Told first = toldByMail("first@amazon.example");
        Told reminder = toldByMail("reminder@amazon.example");
        tell(reminder);
        tell(first);
        tell(reminder);

        assertThat(book.facts())
                .extracting(fact -> fact.details().references().claimMailId())
                .containsExactly("reminder@amazon.example", "first@amazon.example");
    }

    @Property(tries = 500)
    void endsAlikeInWhateverOrderAndHoweverOftenItIsTold(
            @ForAll("notices") List<Told> notices, @ForAll long seed, @ForAll("copies") List<Integer> copies) {
        List<Told> shuffled = new java.util.ArrayList<>(notices);
        copies.forEach(copy -> shuffled.add(notices.get(copy % notices.size())));
        java.util.Collections.shuffle(shuffled, new java.util.Random(seed));

        assertThat(endOf(shuffled)).isEqualTo(endOf(notices));
    }

    /** All about one dispute, each told at a time of its own. */
    @Provide
    Arbitrary<List<Told>> notices() {
        Arbitrary<Told> notice = Combinators.combine(
                        Arbitraries.of(ToldBy.values()),
                        Arbitraries.integers()
                                .between(1, 1_000)
                                .map(cents -> Money.of("" + cents, "EUR"))
                                .injectNull(0.4),
                        Arbitraries.of(FilingReason.values()).injectNull(0.4),
                        Arbitraries.of(ClaimOutcome.values()).injectNull(0.8),
                        Arbitraries.of("C-1", "C-2").injectNull(0.5),
                        Arbitraries.of("one@amazon.example", "two@amazon.example")
                                .injectNull(0.5),
                        Arbitraries.integers().between(0, 1_000_000))
                .as((by, amount, reason, outcome, charge, mailId, at) -> {
                    ClaimReferences names = new ClaimReferences("O-1", charge, API_1, null, mailId);
                    Told told = told(ClaimKind.CHARGEBACK, names, by, amount, reason);
                    return new Told(NOW.plusSeconds(at), told.details(), outcome);
                });
        return notice.list().ofMinSize(1).ofMaxSize(8).uniqueElements(Told::at);
    }

    @Provide
    Arbitrary<List<Integer>> copies() {
        return Arbitraries.integers().between(0, 100).list().ofMaxSize(5);
    }

    private static List<Object> endOf(List<Told> notices) {
        ClaimBook fresh = new ClaimBook();
        notices.forEach(told -> fresh.tell(UUID.randomUUID(), "m", told, NOW));
        assertThat(fresh.changedClaims()).hasSize(1);
        Account account = fresh.changedClaims().iterator().next().account();
        return List.of(account.details(ClaimKind.CHARGEBACK), String.valueOf(Stated.said(account.outcome())));
    }

    private UUID tell(ClaimReferences names) {
        UUID claimId = verdict(names).claimId();
        assertThat(claimId).isNotNull();
        return claimId;
    }

    private UUID tell(Told told) {
        return book.tell(UUID.randomUUID(), "m", told, NOW).claimId();
    }

    private ClaimBook.Verdict verdict(ClaimReferences names) {
        Told told = told(ClaimKind.CHARGEBACK, names, ToldBy.MERCHANT, null, null);
        return book.tell(UUID.randomUUID(), "m", told, NOW);
    }

    private void resolve(ClaimReferences names, ClaimOutcome outcome) {
        Told told = told(ClaimKind.CHARGEBACK, names, ToldBy.MERCHANT, null, null);
        book.tell(UUID.randomUUID(), "m", new Told(told.at(), told.details(), outcome), NOW);
    }

    private Told toldByMail(String mailId) {
        ClaimReferences names = new ClaimReferences("O-1", null, null, null, mailId);
        return told(ClaimKind.A_TO_Z, names, ToldBy.MAIL, null, null);
    }

    private Told told(ClaimKind kind, ClaimReferences names, ToldBy by, Money amount, FilingReason reason) {
        second++;
        ClaimDetails details =
                new ClaimDetails(kind, names, reason, null, amount, null, null, null, null, null, null, false, by);
        return new Told(NOW.plusSeconds(second), details, null);
    }

    private static ClaimReferences names(String order, String charge, String dispute) {
        return new ClaimReferences(order, charge, dispute, null);
    }
}
