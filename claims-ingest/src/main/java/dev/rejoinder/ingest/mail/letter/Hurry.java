package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.mail.mime.UnreadableMail;
import java.time.Duration;

/** Text that can be looked at for a limited time only: no pattern, however clumsy, holds the translator up. */
final class Hurry implements CharSequence {

    private static final int LOOKS_PER_GLANCE = 4_096;

    private final CharSequence text;
    private final Limit limit;

    /** When reading a mail has to end. */
    static final class Limit {

        private final long endNanos;
        private int looks;

        Limit(Duration time) {
            endNanos = System.nanoTime() + time.toNanos();
        }

        private void look() {
            looks++;
            if (looks % LOOKS_PER_GLANCE == 0 && System.nanoTime() - endNanos > 0) {
                throw new UnreadableMail("Reading the mail takes too long; complete it by hand");
            }
        }
    }

    Hurry(CharSequence text, Limit limit) {
        this.text = text;
        this.limit = limit;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        limit.look();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
