package dev.rejoinder.evidence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.document.Samples;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.PacketContent;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoverLettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PRODUCT_NOT_RECEIVED | product not received | The shipment was delivered on 13 October 2026, 13:42 (UTC+2), before the claim was filed. It had been promised by 14 October 2026, 22:00 (UTC+2). Delivered to: Neighbour, Hauptstr. 7. Signed for by: Vogt.
            PRODUCT_UNACCEPTABLE | product not acceptable | The order is for “Cast-iron kettle, 1.2 l, matt black”, for €129.90 in total.
            PRODUCT_NO_LONGER_NEEDED | product no longer needed | Order B-1001 was placed on 10 October 2026, 11:30 (UTC+2).
            CREDIT_NOT_PROCESSED | credit not processed | The amount in dispute, €129.90, is the order's total.
            OVERCHARGED | overcharged | The amount in dispute, €129.90, is the order's total.
            DUPLICATE_CHARGE | charged twice | Order B-1001 was placed on 10 October 2026, 11:30 (UTC+2).
            SUBSCRIPTION_CANCELLED | subscription cancelled | Order B-1001 was placed on 10 October 2026, 11:30 (UTC+2).
            UNRECOGNIZED | charge not recognised | The order was placed in the name of Jana Vogt, with the e-mail address jana@example.com.
            FRAUDULENT | fraudulent charge | The order was placed in the name of Jana Vogt, with the e-mail address jana@example.com.
            OTHER | other reason | Order B-1001 was placed on 10 October 2026, 11:30 (UTC+2).
            """)
    void answersEachReasonWithItsStrongestPointFirst(FilingReason reason, String title, String first) {
        CoverLetter letter = letter(delivered(ClaimKind.CHARGEBACK, reason));

        assertThat(letter.subject()).isEqualTo("Chargeback: " + title);
        assertThat(letter.statements().get(0).text()).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(FilingReason.class)
    void pointsToAnExhibitForEveryStatement(FilingReason reason) {
        for (ClaimKind kind : ClaimKind.values()) {
            PacketContent content = delivered(kind, reason);
            List<Exhibit> exhibits = Exhibits.of(content).all();

            assertThat(letter(content).statements())
                    .isNotEmpty()
                    .allSatisfy(statement ->
                            assertThat(statement.shownBy()).isNotEmpty().isSubsetOf(exhibits));
        }
    }

    @ParameterizedTest
    @EnumSource(FilingReason.class)
    void claimsNothingAboutAnOrderItDoesNotKnow(FilingReason reason) {
        CoverLetter letter = letter(Samples.packet(ClaimKind.CHARGEBACK, reason, null, List.of()));

        assertThat(letter.statements()).isEmpty();
        assertThat(letter.summary())
                .isEqualTo("Our records hold no order under the references this claim gives,"
                        + " as of 2 November 2026, 11:00 (UTC+1).");
    }

    @ParameterizedTest
    @EnumSource(FilingReason.class)
    void neverSpeaksOfADeliveryThatIsNotRecorded(FilingReason reason) {
        CoverLetter letter = letter(Samples.packet(
                ClaimKind.A_TO_Z, reason, Samples.order(Samples.items(1)), List.of(Samples.underWayParcel())));

        assertThat(letter.summary()).endsWith("1 shipment without a recorded delivery.");
        assertThat(texts(letter)).noneMatch(text -> text.contains("was delivered"));
    }

    @Test
    void tellsWhatIsKnownOfAParcelUnderWay() {
        assertThat(texts(letter(Samples.underWay())))
                .contains(
                        "The shipment was handed to Hermes on 30 October 2026, 17:00 (UTC+1) under the tracking number"
                                + " H1001234567890123456.",
                        "The shipment has no delivery on record as of 2 November 2026, 11:00 (UTC+1). The carrier's last"
                                + " scan, on 31 October 2026, 06:10 (UTC+1) in Hannover, reads: “In transit”.",
                        "The claim was filed on 1 November 2026, 10:20 (UTC+1), before the promised delivery date,"
                                + " 4 November 2026, 21:00 (UTC+1).");
    }

    @Test
    void addressesWhoDecides() {
        assertThat(letter(Samples.notReceived()).to()).contains("through Amazon Pay");
        assertThat(letter(Samples.underWay()).to()).containsExactly("To the A-to-z Guarantee team", "of Amazon Pay");
    }

    @Test
    void doesNotSayTheItemsAddUpWhenTheyDoNot() {
        PacketContent content = Samples.longNames();

        assertThat(texts(letter(Samples.packet(
                        ClaimKind.CHARGEBACK, FilingReason.OVERCHARGED, content.order(), content.shipments()))))
                .noneMatch(text -> text.contains("add up"))
                .contains("The amount in dispute is €129.90; the order's total is €1,234,567.89.");
    }

    private static PacketContent delivered(ClaimKind kind, FilingReason reason) {
        return Samples.packet(kind, reason, Samples.order(Samples.items(1)), List.of(Samples.delivered()));
    }

    private static CoverLetter letter(PacketContent content) {
        return CoverLetters.write(content, Exhibits.of(content), new Wording(Language.EN, ZoneId.of("Europe/Berlin")));
    }

    private static List<String> texts(CoverLetter letter) {
        return letter.statements().stream().map(Statement::text).toList();
    }
}
