package dev.rejoinder.ingest.sns;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides whose certificates are trusted, and refuses to let production trust anybody but Amazon. */
@Singleton
class AmazonSnsProducer {

    private final Optional<Path> directory;
    private final boolean local;

    AmazonSnsProducer(
            CertificatesConfig config,
            @ConfigProperty(name = "rejoinder.local", defaultValue = "false") boolean local) {
        this.directory = config.directory();
        this.local = local;
    }

    void check(@Observes StartupEvent event) {
        check(directory, ConfigUtils.isProfileActive("prod"), local);
    }

    static void check(Optional<Path> directory, boolean production, boolean local) {
        if (directory.isPresent() && production && !local) {
            throw new IllegalStateException("REJOINDER_CERTIFICATES_DIRECTORY is set: whoever writes to that directory"
                    + " could sign notices in Amazon's name. Unset it in production; only a local system may use it,"
                    + " with REJOINDER_LOCAL=true");
        }
    }

    @Produces
    @Singleton
    AmazonSns amazonSns() {
        return directory.<AmazonSns>map(SnsInDirectory::new).orElseGet(SnsOverHttps::new);
    }
}
