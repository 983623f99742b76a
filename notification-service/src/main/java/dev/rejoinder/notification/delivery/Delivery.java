package dev.rejoinder.notification.delivery;

/** What the mail relay made of a mail. */
sealed interface Delivery {

    /** It took the mail over, with this code. */
    record Sent(int code) implements Delivery {}

    /** It will never take this mail, as nobody has this address. */
    record Refused(String reason) implements Delivery {}

    /** It says that it will not take this mail. A relay that is set up wrongly says so of every mail. */
    record TurnedAway(String reason) implements Delivery {}

    /** It does not take this mail now. */
    record PutOff(String reason) implements Delivery {}

    /** It takes no mail now. */
    record Away(String reason) implements Delivery {}

    /** Its answer was lost: it may have taken the mail over. */
    record NoAnswer(String reason) implements Delivery {}
}
