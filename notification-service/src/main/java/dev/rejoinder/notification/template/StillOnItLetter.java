package dev.rejoinder.notification.template;

import java.util.ArrayList;
import java.util.List;

/** Tells a shopper, before a promise of news breaks, that there is none yet, what is being done, and when we write again. */
final class StillOnItLetter {

    private final Situation situation;
    private final ShopperFrame frame;
    private final CareWords words;

    private StillOnItLetter(Situation situation) {
        this.situation = situation;
        this.frame = new ShopperFrame(Template.SHOPPER_STILL_ON_IT, situation);
        this.words = frame.care();
    }

    static Letter write(Situation situation) {
        return new StillOnItLetter(situation).letter();
    }

    /** What the shop does at this moment, or waits for. */
    static String done(Situation situation) {
        StillOnItLetter letter = new StillOnItLetter(situation);
        return situation.isChargeback() ? letter.doneForBank() : letter.doneForAmazon();
    }

    private Letter letter() {
        ShopperWords known = frame.words();
        boolean bank = situation.isChargeback();
        List<String> lead = new ArrayList<>(List.of(words.still_no_news(), done(situation)));
        return frame.letter(
                words.still_subject(),
                words.still_preheader(),
                words.still_title(),
                lead,
                frame.progress(),
                Section.titled(known.next_title())
                        .step(bank ? known.chargeback_decides() : known.claim_decides())
                        .step(bank ? known.chargeback_nothing_to_do() : known.claim_nothing_to_do()));
    }

    private String doneForAmazon() {
        return switch (situation.dispute().state()) {
            case OPENED, GATHERING, NEEDS_DECISION, REFUNDING, REFUNDED, CLOSED -> words.still_looking(frame.shop());
            case ANSWERING -> words.still_answering_claim();
            case MORE_EVIDENCE_ASKED -> words.still_asked_claim();
            case ANSWERED -> words.still_answered_claim();
        };
    }

    private String doneForBank() {
        return switch (situation.dispute().state()) {
            case OPENED, GATHERING, NEEDS_DECISION, REFUNDING, REFUNDED, CLOSED -> words.still_looking(frame.shop());
            case ANSWERING -> words.still_answering_chargeback();
            case MORE_EVIDENCE_ASKED -> words.still_asked_chargeback();
            case ANSWERED -> words.still_answered_chargeback();
        };
    }
}
