package dev.rejoinder.notification.template;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.notification.dispute.Dispute;
import java.util.List;

/** Tells a merchant which evidence is missing, and where it usually is. */
final class GapLetter {

    /** Where shops usually find it. */
    enum Place {
        SHOP_SYSTEM,
        CARRIER,
        INBOX,
        WEBSITE,
        PAYMENTS
    }

    private GapLetter() {}

    static Letter of(Situation situation, LettersConfig config) {
        GapWords words = Bundled.words(GapWords.class, situation.language());
        MerchantPage page = new MerchantPage(situation, config);
        Dispute.Packet packet = situation.dispute().packet();
        int missing = packet.lacks().size();
        int all = missing + packet.has().size();
        EvidenceWords names = Vocabulary.in(situation.language()).evidence();
        Section.Builder where = Section.titled(words.where_title());
        packet.lacks().forEach(kind -> where.row(names.kind(kind), words.place(place(kind))));
        return page.letter(
                words.subject(missing, all),
                page.preheader(),
                words.title(missing, all),
                List.of(situation.isChargeback() ? words.chargeback() : words.claim(), words.weight()),
                page.next(),
                page.packet(),
                where.build(),
                page.stepsAtCase(words.step_add(), words.step_orders(), words.step_without()));
    }

    private static Place place(EvidenceKind kind) {
        return switch (kind) {
            case ORDER_RECORD, PRODUCT_DESCRIPTION, SECOND_ORDER_RECORD, AGREED_TOTAL, DOWNLOAD_LOG, DELIVERY_ADDRESS ->
                Place.SHOP_SYSTEM;
            case CARRIER, TRACKING_NUMBER, SHIPPED_DATE, DELIVERY_DATE, PROOF_OF_DELIVERY, SIGNATURE -> Place.CARRIER;
            case CORRESPONDENCE, CANCELLATION_RECORD -> Place.INBOX;
            case REFUND_POLICY, CANCELLATION_POLICY -> Place.WEBSITE;
            case REFUND_RECORD -> Place.PAYMENTS;
        };
    }
}
