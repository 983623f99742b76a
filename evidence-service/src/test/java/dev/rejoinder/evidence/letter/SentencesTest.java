package dev.rejoinder.evidence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.MailFacts;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Item;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import dev.rejoinder.evidence.packet.ShipmentFacts.Scan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is known of a claim, every language has sentences for it, and says in each as much as in the other. */
class SentencesTest {

    private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");

    @Property(tries = 500)
    void sayAnyFactsInEveryLanguage(@ForAll("contents") PacketContent content) {
        CoverLetter english = letter(content, Language.EN);

        for (Language language : Language.values()) {
            CoverLetter letter = letter(content, language);
            assertThat(letter.statements())
                    .extracting(Statement::shownBy)
                    .isEqualTo(english.statements().stream()
                            .map(Statement::shownBy)
                            .toList());
            assertThat(String.join(" ", letter.subject(), letter.opening(), letter.summary(), letter.closing()))
                    .doesNotContainPattern("[{}]|\\bnull\\b");
            assertThat(letter.statements()).allSatisfy(statement -> assertThat(statement.text())
                    .doesNotContainPattern("[{}]|\\bnull\\b|#|  |^[a-z]"));
        }
    }

    @Provide
    Arbitrary<PacketContent> contents() {
        return Combinators.combine(
                        claims(),
                        orders(),
                        shipments().list().ofMaxSize(3),
                        items().list().ofMaxSize(2))
                .as((claim, order, shipments, items) -> new PacketContent(
                        UUID.randomUUID(),
                        "tea",
                        1,
                        AT,
                        claim,
                        Deadline.told(AT, Deadline.Source.MERCHANT),
                        order,
                        order == null ? List.of() : shipments,
                        items,
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
    }

    private static Arbitrary<ClaimDetails> claims() {
        return Combinators.combine(
                        Arbitraries.of(ClaimKind.class),
                        Arbitraries.of(FilingReason.class).injectNull(0.1),
                        Arbitraries.just(Money.of("129.90", "EUR")).injectNull(0.3),
                        Arbitraries.of(AT.minusSeconds(60), AT.plusSeconds(60)).injectNull(0.3))
                .as((kind, reason, amount, filedAt) -> new ClaimDetails(
                        kind,
                        new ClaimReferences("P02", null, null, null),
                        reason,
                        null,
                        amount,
                        filedAt,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        ToldBy.MERCHANT));
    }

    private static Arbitrary<OrderFacts> orders() {
        Arbitrary<Item> items = Combinators.combine(
                        Arbitraries.just("Kettle").injectNull(0.3), Arbitraries.of(1, 2, 1_000))
                .as((title, quantity) -> new Item(null, title, quantity, Money.of("129.90", "EUR")));
        return Combinators.combine(
                        Arbitraries.just(AT).injectNull(0.3),
                        Arbitraries.of(Money.of("129.90", "EUR"), Money.of("10.00", "EUR"))
                                .injectNull(0.3),
                        items.list().ofMaxSize(3),
                        Combinators.combine(
                                        Arbitraries.just("Jana Vogt").injectNull(0.3),
                                        Arbitraries.just("jana@example.com").injectNull(0.3))
                                .as((name, email) -> new Shopper(name, email, null))
                                .injectNull(0.2),
                        Arbitraries.just("2026-03").injectNull(0.3))
                .as((placedAt, total, goods, shopper, policy) ->
                        new OrderFacts("B-1001", placedAt, null, total, goods, shopper, null, policy))
                .injectNull(0.1);
    }

    private static Arbitrary<ShipmentFacts> shipments() {
        Arbitrary<Scan> scans = Combinators.combine(
                        Arbitraries.just("Berlin").injectNull(0.3),
                        Arbitraries.just("Delivered").injectNull(0.3))
                .as((place, text) -> new Scan(AT, place, text));
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(6),
                        Arbitraries.just("DHL").injectNull(0.3),
                        Arbitraries.just("0034").injectNull(0.3),
                        Arbitraries.of(AT, AT.plusSeconds(90)).injectNull(0.5),
                        Arbitraries.of(AT, AT.plusSeconds(90)).injectNull(0.5),
                        Arbitraries.just("Vogt").injectNull(0.5),
                        scans.list().ofMaxSize(2),
                        Arbitraries.just(new ProofFile("image/png", 1, "00")).injectNull(0.5))
                .as((id, carrier, number, shipped, delivered, signed, scanned, proof) -> new ShipmentFacts(
                        id, carrier, number, null, shipped, AT, delivered, signed, signed, scanned, proof));
    }

    private static Arbitrary<ItemFacts> items() {
        return Arbitraries.oneOf(
                files(),
                Arbitraries.create(() -> ItemFacts.ofMail(
                        "Subject", AT, new MailFacts(UUID.randomUUID(), MailFacts.Direction.TO_SHOPPER, "Words"))));
    }

    private static Arbitrary<ItemFacts> files() {
        return Combinators.combine(
                        Arbitraries.of(EvidenceKind.class), Arbitraries.just(AT).injectNull(0.5))
                .as((kind, originAt) ->
                        new ItemFacts(kind, "Description", null, originAt, new ProofFile("application/pdf", 1, "00")));
    }

    private static CoverLetter letter(PacketContent content, Language language) {
        return CoverLetters.write(content, Exhibits.of(content), new Wording(language, ZoneOffset.UTC));
    }
}
