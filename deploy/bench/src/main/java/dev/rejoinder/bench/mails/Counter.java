package dev.rejoinder.bench.mails;

import dev.rejoinder.bench.smtp.SmtpSink;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts mails as they come, and keeps one of them. */
final class Counter implements SmtpSink.Taker {

    private int count;
    private int signed;
    private long first;
    private long last;
    private String typical;

    @Override
    public synchronized void take(List<String> recipients, String content) {
        last = System.nanoTime();
        if (count == 0) {
            first = last;
        }
        count++;
        if (content.startsWith("DKIM-Signature:") || content.contains("\r\nDKIM-Signature:")) {
            signed++;
        }
        typical = content;
    }

    synchronized int count() {
        return count;
    }

    synchronized int signed() {
        return signed;
    }

    /** From the first mail to the last. */
    synchronized double perSecond() {
        return (count - 1) / ((last - first) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    synchronized String typical() {
        return typical;
    }
}
