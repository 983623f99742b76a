package dev.rejoinder.evidence.answer;

/** What stands in the way of an answer. */
enum Obstacle {
    NOTHING_TO_ANSWER("There is nothing to answer now", false),
    NO_AMAZON_KEY("There is no Amazon Pay key: PUT /merchants/{merchantId}/amazon-pay-key", false),
    NO_DISPUTE_ID(
            "Amazon's API does not know this claim by an id: A-to-z claims are answered by mail or in Seller Central",
            false),
    NOT_BY_MAIL("Only A-to-z claims are answered by mail: a chargeback is answered through Amazon's API", false),
    NO_MAIL_ACCOUNT(
            "There is no verified mail account: PUT /merchants/{merchantId}/mail-account at notification-service and confirm"
                    + " the code it sends, or send GET /disputes/{id}/answer/mail.eml yourself",
            false),
    NO_ORDER_REFERENCE(
            "Amazon could not tell which claim the mail answers: neither Amazon's order reference nor Amazon's own mail is"
                    + " known. Answer in Seller Central",
            false),
    FILE_TOO_LARGE(
            "A file is larger than 20 MB, or the packet is, even without the pages of PDFs: take back the largest pictures"
                    + " (DELETE /disputes/{id}/evidence/{itemId}) or replace a proof of delivery by a smaller one",
            false),
    MAIL_TOO_LARGE(
            "Packet and files are together larger than the 8 MB that a mail can carry: take back the largest files"
                    + " (DELETE /disputes/{id}/evidence/{itemId}), or answer in Seller Central",
            false),
    PROOF_MISSING("A proof of delivery that the packet names cannot be read", false),
    DEADLINE_PASSED("The deadline has passed: send it with evenIfLate if you want it to go out all the same", true),
    EVIDENCE_INCOMPLETE(
            "Required evidence is missing, see /requirements: send it with evenIfIncomplete if there is none", true),
    LETTER_OUTDATED(
            "Facts have changed since the cover letter was edited: look at GET /disputes/{id}/letter and PUT or DELETE it,"
                    + " or send it with evenIfOutdated",
            true);

    private final String sentence;
    private final boolean canBeAccepted;

    Obstacle(String sentence, boolean canBeAccepted) {
        this.sentence = sentence;
        this.canBeAccepted = canBeAccepted;
    }

    String sentence() {
        return sentence;
    }

    /** A person may go on in spite of it. */
    boolean canBeAccepted() {
        return canBeAccepted;
    }
}
