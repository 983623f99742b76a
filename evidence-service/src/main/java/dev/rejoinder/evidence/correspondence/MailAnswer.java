package dev.rejoinder.evidence.correspondence;

/** What notification-service says of a mail. */
sealed interface MailAnswer {

    record Told(String subject, String words) implements MailAnswer {}

    /** It will never say more. */
    record Nothing(String why) implements MailAnswer {}

    /** @param isAway true if it says nothing of other mails either */
    record NotNow(String why, boolean isAway) implements MailAnswer {}
}
