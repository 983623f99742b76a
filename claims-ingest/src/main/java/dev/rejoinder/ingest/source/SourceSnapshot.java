package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.kit.secret.SecretCipher;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** All sources in memory, so that accepting a notice asks the database nothing. An old one serves until a newer is read. */
@ApplicationScoped
public class SourceSnapshot {

    private static final int RETRY_SECONDS = 2;
    private static final long PATIENCE_SECONDS = 3;

    private final SecretCipher cipher;
    private final SnapshotConfig config;
    private final Worker worker;
    private final Object lock = new Object();
    private volatile Map<String, Source> sources;
    private volatile long readAtNanos;
    private CompletableFuture<Void> asked = new CompletableFuture<>();

    SourceSnapshot(SecretCipher cipher, SnapshotConfig config) {
        this.cipher = cipher;
        this.config = config;
        this.worker = new Worker("source-snapshot", config.refresh(), this::refresh);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /**
     * Null if the merchant is not known.
     *
     * @throws Unavailable before the sources have been read for the first time
     */
    public Source find(String merchantId) {
        Map<String, Source> known = sources;
        if (known == null) {
            throw new Unavailable("Sources are not loaded yet, please retry", RETRY_SECONDS);
        }
        return known.get(merchantId);
    }

    /**
     * Fingerprint of the merchant's key for asking Amazon Pay; empty if there is none. For threads that may wait: what
     * waits in the journal is read before a service just started has its first snapshot.
     */
    public Optional<String> amazonKey(String merchantId) {
        if (sources == null) {
            read();
        }
        return Optional.ofNullable(find(merchantId)).map(Source::amazonKey);
    }

    /** Reads the sources anew before a stranger is refused, unless that has just been done. */
    public CompletionStage<Void> refreshed() {
        if (System.nanoTime() - readAtNanos < config.askedRefresh().toNanos()) {
            return CompletableFuture.completedFuture(null);
        }
        synchronized (lock) {
            worker.wake();
            return asked.copy().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Reads the sources now; for the instance that has just changed them. */
    void reload() {
        try {
            read();
        } catch (RuntimeException e) {
            // The change is committed and the timer brings it; its author need not be told.
            Log.warnf("Sources will be read again in %s: %s", config.refresh(), e.getMessage());
        }
    }

    private boolean refresh() {
        CompletableFuture<Void> waiting;
        synchronized (lock) {
            waiting = asked;
            asked = new CompletableFuture<>();
        }
        try {
            read();
            waiting.complete(null);
        } catch (RuntimeException e) {
            waiting.completeExceptionally(new Unavailable("Sources cannot be read, please retry", RETRY_SECONDS));
            throw e;
        }
        return false;
    }

    /** One at a time, so that what was read earlier never replaces what was read later. */
    private synchronized void read() {
        sources = QuarkusTransaction.requiringNew().call(this::load);
        readAtNanos = System.nanoTime();
    }

    private Map<String, Source> load() {
        Map<String, List<WebhookSecret>> secrets = new HashMap<>();
        for (StoredSecret stored : StoredSecret.<StoredSecret>listAll()) {
            secrets.computeIfAbsent(stored.merchantId(), merchant -> new ArrayList<>())
                    .add(stored.open(cipher));
        }
        Map<String, Set<String>> topics = new HashMap<>();
        for (SnsTopic topic : SnsTopic.registered()) {
            topics.computeIfAbsent(topic.merchantId(), merchant -> new HashSet<>())
                    .add(topic.arn());
        }
        Map<String, String> amazonKeys = new HashMap<>();
        for (AmazonKey key : AmazonKey.<AmazonKey>listAll()) {
            amazonKeys.put(key.merchantId(), key.fingerprint());
        }
        Map<String, Source> read = new HashMap<>();
        for (MerchantSource source : MerchantSource.<MerchantSource>listAll()) {
            String merchantId = source.merchantId();
            read.put(
                    merchantId,
                    new Source(
                            merchantId,
                            secrets.getOrDefault(merchantId, List.of()),
                            topics.getOrDefault(merchantId, Set.of()),
                            amazonKeys.get(merchantId)));
        }
        return read;
    }
}
