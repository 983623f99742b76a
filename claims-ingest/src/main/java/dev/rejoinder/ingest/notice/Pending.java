package dev.rejoinder.ingest.notice;

import java.security.MessageDigest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An arrival that waits for its commit. */
final class Pending {

    private final long since = System.nanoTime();
    private final UUID id;
    private final Arrival arrival;
    private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();

    Pending(Arrival arrival) {
        this.id = arrival.noticeId();
        this.arrival = arrival;
    }

    UUID id() {
        return id;
    }

    Arrival arrival() {
        return arrival;
    }

    CompletableFuture<Receipt> receipt() {
        return receipt;
    }

    long waitedNanos() {
        return System.nanoTime() - since;
    }

    boolean isSameAs(Pending other) {
        return MessageDigest.isEqual(arrival.body(), other.arrival.body());
    }

    Receipt first() {
        return new Receipt(id, arrival.state(), arrival.reason(), false, false);
    }

    Receipt repeatOf(NoticeState state, String reason, byte[] storedSha256) {
        return new Receipt(id, state, reason, true, !MessageDigest.isEqual(arrival.sha256(), storedSha256));
    }
}
