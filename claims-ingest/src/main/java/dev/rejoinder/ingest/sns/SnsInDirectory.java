package dev.rejoinder.ingest.sns;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Stands in for Amazon in tests and on a developer's machine, where nothing is fetched: a certificate is the file that
 * has the last part of its URL as name, and {@code root.pem} is the one trusted authority.
 */
class SnsInDirectory implements AmazonSns {

    private final Path directory;

    SnsInDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public List<X509Certificate> certificates(URI url) throws IOException, GeneralSecurityException {
        return read(name(url));
    }

    @Override
    public boolean isAtHand(URI url) {
        return Files.exists(directory.resolve(name(url)));
    }

    @Override
    public Set<TrustAnchor> trusted() throws IOException, GeneralSecurityException {
        return Set.of(new TrustAnchor(read("root.pem").get(0), null));
    }

    @Override
    public void confirm(URI url) {
        Log.infof("A subscription counts as confirmed without visiting %s", url.getHost());
    }

    private static String name(URI url) {
        return Path.of(url.getPath()).getFileName().toString();
    }

    private List<X509Certificate> read(String file) throws IOException, GeneralSecurityException {
        return Certificates.read(Files.readAllBytes(directory.resolve(file)));
    }
}
