package dev.rejoinder.ingest.sns;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** Amazon's side of SNS. Its calls wait for an answer, so they are for worker threads. */
interface AmazonSns {

    /**
     * The signing certificate first, then whatever may help to build its chain.
     *
     * @param url one that {@link AmazonUrl} allows
     */
    List<X509Certificate> certificates(URI url) throws IOException, GeneralSecurityException;

    /** True if {@link #certificates} would ask nobody. */
    boolean isAtHand(URI url);

    /** The authorities a chain has to end at. */
    Set<TrustAnchor> trusted() throws IOException, GeneralSecurityException;

    /** @param url one that {@link AmazonUrl} allows */
    void confirm(URI url) throws IOException;
}
