package dev.rejoinder.evidence.amazon;

import dev.rejoinder.crypto.RsaProvider;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Callers' tokens are verified by the library that signs for Amazon: each mail asks for its dispute with one. */
@ApplicationScoped
class NativeRsa {

    void start(@Observes StartupEvent event) {
        RsaProvider.register();
    }
}
