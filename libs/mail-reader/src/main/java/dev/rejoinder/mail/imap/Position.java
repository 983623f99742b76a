package dev.rejoinder.mail.imap;

/**
 * How far a mailbox has been read.
 *
 * @param uidValidity null before it is read for the first time
 */
public record Position(Long uidValidity, long lastUid) {

    boolean isOf(long validity) {
        return uidValidity != null && uidValidity == validity;
    }
}
