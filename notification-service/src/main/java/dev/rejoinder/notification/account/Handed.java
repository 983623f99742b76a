package dev.rejoinder.notification.account;

/** What a merchant's own mail server made of a mail. */
public sealed interface Handed {

    /** It took the mail over. */
    record Taken() implements Handed {}

    /** Its answer was lost: it may have taken the mail over. */
    record NoAnswer(String reason) implements Handed {}

    /**
     * It did not take the mail.
     *
     * @param forGood false if it may take the mail later
     * @param why in words a merchant can act on
     * @param words its own, which may quote addresses; null if it said nothing
     */
    record NotTaken(Part part, boolean forGood, String why, String words) implements Handed {}

    /** Where it went wrong. */
    enum Part {
        HOST("host"),
        ENCRYPTION("encryption"),
        LOGIN("password"),
        SENDER("address"),
        /** The recipient or what the mail says. */
        MAIL("address");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** The setting to be looked at. */
        String field() {
            return field;
        }
    }
}
