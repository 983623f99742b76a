package dev.rejoinder.notification.template;

import dev.rejoinder.event.DisputeState;
import java.util.List;

/** Tells a shopper who looks after the case now, and why; what was said so far need not be said again. */
final class NewOwnerLetter {

    private final Situation situation;
    private final ShopperFrame frame;
    private final CareWords words;

    private NewOwnerLetter(Situation situation) {
        this.situation = situation;
        this.frame = new ShopperFrame(Template.SHOPPER_NEW_OWNER, situation);
        this.words = frame.care();
    }

    static Letter write(Situation situation) {
        return new NewOwnerLetter(situation).letter();
    }

    private Letter letter() {
        String person = Plain.line(situation.about().get("owner"));
        ShopperWords known = frame.words();
        boolean bank = situation.isChargeback();
        boolean open = situation.dispute().state() != DisputeState.CLOSED;
        return frame.letter(
                words.new_owner_subject(person),
                words.new_owner_preheader(frame.shop()),
                words.new_owner_subject(person),
                List.of(why(), words.new_owner_knows(person)),
                frame.progress(),
                Section.titled(known.next_title())
                        .step(words.new_owner_reply(person))
                        .step(!open ? null : bank ? known.chargeback_decides() : known.claim_decides()));
    }

    /** As {@code owner.Reason} names it; never the shop's own limits. */
    private String why() {
        return switch (situation.about().getOrDefault("reason", "")) {
            case "OVERDUE" -> words.why_overdue();
            case "THIRD_CONTACT" -> words.why_third_contact();
            case "ASKED_FOR" -> words.why_asked();
            case "COMPLAINT" -> words.why_complaint();
            case "REFUND_MISSING" -> words.why_refund();
            default -> words.why_handed_over();
        };
    }
}
