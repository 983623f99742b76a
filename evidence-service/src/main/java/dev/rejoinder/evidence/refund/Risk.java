package dev.rejoinder.evidence.refund;

/** Why a refund may cost the merchant twice, or for nothing. Whoever orders it names each, and so has seen it. */
public enum Risk {
    ALREADY_REFUNDED("Money of this charge has been given back already: see how much, and that it is not for the same"),
    CHARGEBACK("The bank can take the money back as well: who refunds a chargeback may pay twice"),
    PROTECTED("Amazon's Payment Protection Policy may bear this one: unauthorised, physical, tracked, and sent to the"
            + " address Amazon gave. Contest it instead"),
    ANSWERED("The claim is contested, and not decided yet"),
    MORE_THAN_CLAIMED("It is more than the claim is about");

    private final String sentence;

    Risk(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
