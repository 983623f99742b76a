package dev.rejoinder.ingest.sns;

import dev.rejoinder.kit.problem.Forbidden;
import dev.rejoinder.kit.problem.Unavailable;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Signing certificates by their URL, fetched once and then kept. Whoever asks while a fetch is on its way waits for that
 * one; what went wrong is remembered for a moment, so that a flood of notices does not become a flood of fetches.
 */
@ApplicationScoped
class SigningCertificates {

    private static final int MAX_KNOWN = 64;
    private static final int THREADS = 4;
    private static final int MAX_WAITING = 32;
    private static final int RETRY_SECONDS = 10;
    private static final long FAILURE_NANOS = Duration.ofSeconds(5).toNanos();

    private record Kept(CompletableFuture<X509Certificate> certificate, long sinceNanos) {

        boolean isUsable(long nowNanos) {
            if (certificate.isCompletedExceptionally()) {
                return nowNanos - sinceNanos < FAILURE_NANOS;
            }
            return !certificate.isDone() || isValid(certificate.join());
        }

        boolean isThere() {
            return certificate.isDone() && !certificate.isCompletedExceptionally();
        }

        private static boolean isValid(X509Certificate certificate) {
            try {
                certificate.checkValidity();
                return true;
            } catch (CertificateException e) {
                return false;
            }
        }
    }

    private final AmazonSns amazon;
    private final ExecutorService fetchers = fetchers();
    private final Map<URI, Kept> known = new LinkedHashMap<>(MAX_KNOWN, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Kept> eldest) {
            return size() > MAX_KNOWN;
        }
    };

    SigningCertificates(AmazonSns amazon) {
        this.amazon = amazon;
    }

    void stop(@Observes ShutdownEvent event) {
        fetchers.shutdownNow();
    }

    /** Fails with {@link Unavailable} if it is not to be had, with {@link Forbidden} if it is not Amazon's. */
    CompletionStage<X509Certificate> get(URI url) {
        CompletableFuture<X509Certificate> wanted;
        synchronized (known) {
            long now = System.nanoTime();
            Kept entry = known.get(url);
            if (entry != null && entry.isUsable(now)) {
                return entry.certificate();
            }
            wanted = new CompletableFuture<>();
            known.put(url, new Kept(wanted, now));
        }
        try {
            fetchers.execute(() -> fetch(url, wanted));
        } catch (RejectedExecutionException e) {
            wanted.completeExceptionally(unavailable());
        }
        return wanted;
    }

    /** True if {@link #get} would not fetch it. */
    boolean isAtHand(URI url) {
        synchronized (known) {
            Kept entry = known.get(url);
            if (entry != null && entry.isUsable(System.nanoTime())) {
                return entry.isThere();
            }
        }
        return amazon.isAtHand(url);
    }

    private void fetch(URI url, CompletableFuture<X509Certificate> wanted) {
        try {
            wanted.complete(Certificates.trusted(amazon.certificates(url), amazon.trusted()));
        } catch (IOException e) {
            Log.warnf("Signing certificate %s cannot be fetched: %s", url, e.getMessage());
            wanted.completeExceptionally(unavailable());
        } catch (GeneralSecurityException e) {
            Log.warnf("Signing certificate %s is not trusted: %s", url, e.getMessage());
            wanted.completeExceptionally(
                    new Forbidden("The certificate at SigningCertURL is not one of Amazon SNS: " + reason(e)));
        } catch (RuntimeException e) {
            Log.errorf(e, "Signing certificate %s cannot be checked", url);
            wanted.completeExceptionally(unavailable());
        }
    }

    private static String reason(GeneralSecurityException e) {
        return e instanceof CertificateException ? e.getMessage() : "no chain to a trusted authority";
    }

    private static Unavailable unavailable() {
        return new Unavailable("The signing certificate cannot be fetched right now, please retry", RETRY_SECONDS);
    }

    private static ExecutorService fetchers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), work -> {
                    Thread thread = new Thread(work, "certificate-fetcher");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
