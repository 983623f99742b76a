package dev.rejoinder.bench.smtp;

import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;

/** How a mail server behaves now, and what it saw that should not be. */
public final class Conduct {

    private final SSLSocketFactory encryption;
    private final AtomicInteger inClear = new AtomicInteger();
    private final AtomicInteger troubled = new AtomicInteger();
    private volatile Trouble trouble = Trouble.NONE;

    /** @param encryption null for a server that never offers it */
    private Conduct(SSLSocketFactory encryption) {
        this.encryption = encryption;
    }

    public static Conduct good() {
        return new Conduct(null);
    }

    public static Conduct encrypting(SSLSocketFactory encryption) {
        return new Conduct(encryption);
    }

    public void begin(Trouble next) {
        trouble = next;
    }

    /** Mails that were offered in the clear although the server speaks TLS. */
    public int inClear() {
        return inClear.get();
    }

    /** How often it misbehaved. */
    public int troubled() {
        return troubled.get();
    }

    boolean isIn(Trouble asked) {
        return trouble == asked;
    }

    /** Of two ways to misbehave, each in turn. */
    boolean isOddTurn() {
        return troubled.get() % 2 == 1;
    }

    void misbehave() {
        troubled.incrementAndGet();
    }

    SSLSocketFactory encryption() {
        return encryption;
    }

    boolean offersEncryption() {
        return encryption != null && trouble != Trouble.OFFERS_NO_STARTTLS;
    }

    void mailBegins(boolean encrypted) {
        if (encryption != null && !encrypted) {
            inClear.incrementAndGet();
        }
    }
}
