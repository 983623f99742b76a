package dev.rejoinder.mail.mime;

/** A mail that is built so that it is not read; the message says why, for a person. */
public class UnreadableMail extends RuntimeException {

    public UnreadableMail(String message) {
        super(message);
    }
}
