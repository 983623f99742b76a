package dev.rejoinder.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.kit.secret.SecretCipher;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class SourceSnapshotTest {

    @Inject
    SecretCipher cipher;

    @Inject
    SnapshotConfig config;

    @Test
    void knowsAKeyBeforeItsFirstTurnButLetsNoEventLoopWaitForIt() {
        Merchant merchant = Merchant.registered();
        merchant.putAmazonKey(Merchant.AMAZON_KEY).then().statusCode(200);
        SourceSnapshot justStarted = new SourceSnapshot(cipher, config);

        assertThatThrownBy(() -> justStarted.find(merchant.id())).isInstanceOf(Unavailable.class);
        assertThat(justStarted.amazonKey(merchant.id())).isPresent();
    }
}
