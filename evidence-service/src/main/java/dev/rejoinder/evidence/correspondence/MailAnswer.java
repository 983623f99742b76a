package dev.rejoinder.evidence.correspondence;

/** What notification-service says of a mail. */
sealed interface MailAnswer {

    record Told(String subject, String words) implements MailAnswer {}

    /** It will never say more. */
    record Nothing(String why) implements MailAnswer {}

    record NotNow(String why) implements MailAnswer {}
}
