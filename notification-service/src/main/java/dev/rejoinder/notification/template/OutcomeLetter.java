package dev.rejoinder.notification.template;

import dev.rejoinder.event.EvidenceKind;
import java.util.List;

/** Tells merchants how a dispute ended: who decided, what it means for the money, and one tip if something was missing. */
final class OutcomeLetter {

    private final Situation situation;
    private final MerchantPage page;
    private final Vocabulary vocabulary;
    private final OutcomeWords words;
    private final boolean chargeback;

    private OutcomeLetter(Situation situation, LettersConfig config) {
        this.situation = situation;
        this.page = new MerchantPage(situation, config);
        this.vocabulary = Vocabulary.in(situation.language());
        this.words = vocabulary.outcome();
        this.chargeback = situation.isChargeback();
    }

    static Letter of(Situation situation, LettersConfig config) {
        OutcomeLetter letter = new OutcomeLetter(situation, config);
        return letter.hasTip() ? letter.letter(letter.money(), letter.tip()) : letter.letter(letter.money());
    }

    private Letter letter(Section... sections) {
        return page.letter(
                headline(situation.amount()), Plain.firstSentence(effect()), headline(null), List.of(lead()), sections);
    }

    /** @param amount null to leave it out */
    private String headline(String amount) {
        return switch (situation.dispute().outcome()) {
            case WON -> chargeback ? words.won_chargeback(amount) : words.won_claim(amount);
            case LOST -> chargeback ? words.lost_chargeback(amount) : words.lost_claim(amount);
            case NO_FAULT -> chargeback ? words.no_fault_chargeback() : words.no_fault_claim();
            case WITHDRAWN -> chargeback ? words.taken_back_chargeback() : words.taken_back_claim();
            case EXPIRED -> chargeback ? words.expired_chargeback() : words.expired_claim();
            case MERGED -> throw merged();
        };
    }

    private String lead() {
        String order = situation.reference();
        return switch (situation.dispute().outcome()) {
            case WON -> chargeback ? words.won_chargeback_lead(order) : words.won_claim_lead(order);
            case LOST -> chargeback ? words.lost_chargeback_lead(order) : words.lost_claim_lead(order);
            case NO_FAULT -> chargeback ? words.no_fault_chargeback_lead(order) : words.no_fault_claim_lead(order);
            case WITHDRAWN -> chargeback ? words.taken_back_chargeback_lead(order) : words.taken_back_claim_lead(order);
            case EXPIRED -> chargeback ? words.expired_chargeback_lead(order) : words.expired_claim_lead(order);
            case MERGED -> throw merged();
        };
    }

    private String effect() {
        String refunded = situation.refunded();
        if (refunded != null) {
            return words.lost_refunded(refunded);
        }
        return switch (situation.dispute().outcome()) {
            case WON -> words.won_money(situation.amount());
            case LOST, EXPIRED -> words.lost_money(situation.amount());
            case NO_FAULT -> words.no_fault_money();
            case WITHDRAWN -> words.taken_back_money();
            case MERGED -> throw merged();
        };
    }

    private static IllegalStateException merged() {
        return new IllegalStateException("A claim that goes on as another one has no outcome");
    }

    private Section money() {
        return Section.titled(words.money_title())
                .say(effect())
                .say(hasTip() || situation.refunded() != null ? null : words.closed_nothing())
                .build();
    }

    private boolean hasTip() {
        boolean isLost =
                switch (situation.dispute().outcome()) {
                    case LOST, EXPIRED -> true;
                    case WON, NO_FAULT, WITHDRAWN, MERGED -> false;
                };
        return isLost
                && situation.refunded() == null
                && !situation.dispute().packet().lacks().isEmpty();
    }

    /** One is enough: of the first thing that was missing. */
    private Section tip() {
        EvidenceKind missing = situation.dispute().packet().lacks().get(0);
        return Section.titled(words.tip_title())
                .say(words.tip_lacked(vocabulary.evidence().kind(missing)))
                .say(tip(missing))
                .build();
    }

    private String tip(EvidenceKind missing) {
        return switch (missing) {
            case ORDER_RECORD, SECOND_ORDER_RECORD, AGREED_TOTAL, DELIVERY_ADDRESS -> words.tip_order();
            case CARRIER, TRACKING_NUMBER, SHIPPED_DATE -> words.tip_dispatch();
            case DELIVERY_DATE, PROOF_OF_DELIVERY, SIGNATURE -> words.tip_delivery();
            case PRODUCT_DESCRIPTION -> words.tip_product();
            case DOWNLOAD_LOG -> words.tip_download();
            case REFUND_RECORD -> words.tip_refund();
            case REFUND_POLICY, CANCELLATION_POLICY -> words.tip_terms();
            case CANCELLATION_RECORD -> words.tip_cancellation();
            case CORRESPONDENCE -> words.tip_messages();
        };
    }
}
