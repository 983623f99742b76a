package dev.rejoinder.local;

import dev.rejoinder.backends.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The token with which our services ask each other, in a file that is renewed long before the token ends. */
final class ServiceToken {

    private static final Duration RENEWAL = TokenIssuer.VALID.dividedBy(12);

    private final Keys keys;
    private final Clock clock;

    ServiceToken(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void keepFresh() {
        write();
        ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "service-token");
            thread.setDaemon(true);
            return thread;
        });
        var unused = renewal.scheduleWithFixedDelay(
                this::write, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void write() {
        try {
            PrivateFiles.write(keys.serviceTokenFile(), new TokenIssuer(keys.tokenPrivateKey(), clock).service());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
