package dev.rejoinder.mail.imap;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A mailbox as its owner keeps it. Whatever is thrown ends the connection; then the mailbox is read on from its position. */
public interface Mailbox {

    /** From where to read on; empty once it is not ours to read any more. */
    Optional<Position> position();

    boolean isOurs();

    void take(byte[] mail) throws Exception;

    /** A mail over the limit, which stays where it is. */
    void leave(byte[] header, long bytes) throws Exception;

    /**
     * All mails up to that number are taken.
     *
     * @param arrived when the last of them did; null if there is none, or nobody knows
     */
    void readUpTo(Position position, Instant arrived);

    void connected();

    /** It cannot be read, and is tried again after the pause; the reason is in words its owner can act on. */
    void failed(String reason, Duration pause);
}
