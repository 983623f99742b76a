package dev.rejoinder.evidence.effect;

import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.evidence.dispute.Dispute;

/** How one kind of effect is brought about, step by step; each step is stored before the next begins. */
public interface Course {

    EffectKind kind();

    /**
     * Goes on from wherever it was left, also by a process that has died. Runs outside any transaction and may be run by two
     * at once if one of them was thought dead: every step checks with {@link Effects#keep} that it still has the effect.
     *
     * @param amazonPay the merchant's
     */
    void run(Effect effect, AmazonPay amazonPay);

    /** Moves the dispute on, in one transaction with the effect that has come about. */
    void comeAbout(Effect done, Dispute held, String detail, String by);

    /** A person has looked, and it is to go on even if what Amazon shows does not fit. */
    default Effect lookedInto(Effect held) {
        return held;
    }
}
