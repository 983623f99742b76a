package dev.rejoinder.notification.dispute;

/** What came of asking for an answer to Amazon that is to be sent now. */
public sealed interface Dispatch {

    /** @param mail without sender, date and id; from now on evidence-service reckons that Amazon may have it */
    record Given(byte[] mail) implements Dispatch {}

    /** It is withdrawn, too late or settled. */
    record NotWanted(String reason) implements Dispatch {}

    record NotNow(String reason) implements Dispatch {}
}
