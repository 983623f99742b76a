package dev.rejoinder.bench.flow;

import dev.rejoinder.bench.smtp.Mail;
import dev.rejoinder.bench.world.Merchant;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;

/** When the mails of each notice reached the mail server. */
final class Arrivals implements Consumer<Mail> {

    private static final long POLL_MILLIS = 20;

    private final AtomicLongArray toMerchant;
    private final AtomicLongArray toShopper;
    private final AtomicInteger count = new AtomicInteger();

    /** @param notices their numbers are smaller than this */
    Arrivals(int notices) {
        this.toMerchant = new AtomicLongArray(notices);
        this.toShopper = new AtomicLongArray(notices);
    }

    @Override
    public void accept(Mail mail) {
        if (mail.number() < 0) {
            throw new IllegalStateException("A mail to %s names no notice".formatted(mail.recipients()));
        }
        AtomicLongArray arrived = mail.isFor(Merchant.CLAIMS_ADDRESS) ? toMerchant : toShopper;
        if (arrived.compareAndSet(mail.number(), 0, mail.nanos())) {
            count.incrementAndGet();
        }
    }

    int count() {
        return count.get();
    }

    /** When the later of the two mails had come. */
    long bothAt(int number) {
        return Math.max(toMerchant.get(number), toShopper.get(number));
    }

    void awaitBoth(int first, int notices, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (int number = first; number < first + notices; number++) {
            while (toMerchant.get(number) == 0 || toShopper.get(number) == 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Notice %d has mails %s; %d mails came in all"
                            .formatted(number, toMerchant.get(number) == 0 ? "none to the merchant" : "one", count()));
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }
}
