package dev.rejoinder.ingest.sns;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The real one; trusts the authorities the JDK trusts. */
class SnsOverHttps implements AmazonSns {

    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    private static final int MAX_BYTES = 64 * 1024;

    private final LimitedGet http = new LimitedGet(TIMEOUT, MAX_BYTES);

    @Override
    public List<X509Certificate> certificates(URI url) throws IOException, GeneralSecurityException {
        HttpResponse<byte[]> answer = http.get(url);
        List<X509Certificate> certificates = new ArrayList<>(Certificates.read(answer.body()));
        // Amazon's file may hold the signing certificate alone; the server's own chain comes from the same authority.
        if (answer.sslSession().isPresent()) {
            certificates.addAll(chainOf(answer.sslSession().get()));
        }
        return certificates;
    }

    @Override
    public boolean isAtHand(URI url) {
        return false;
    }

    @Override
    public Set<TrustAnchor> trusted() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toSet());
    }

    @Override
    public void confirm(URI url) throws IOException {
        http.get(url);
    }

    private static List<X509Certificate> chainOf(SSLSession session) throws SSLPeerUnverifiedException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : session.getPeerCertificates()) {
            if (certificate instanceof X509Certificate x509) {
                chain.add(x509);
            }
        }
        return chain;
    }
}
