package dev.rejoinder.event;

/** Why an e-mail was given up. */
public enum EmailFailure {
    /** The merchant has no mail account that is verified. */
    NO_MAIL_ACCOUNT,
    /** The merchant's mail server does not let us in any more. */
    ACCOUNT_REFUSED,
    /** The mail server does not take the mail or its recipient. */
    MAIL_REFUSED,
    /** It was no longer to be sent. */
    NOT_WANTED
}
