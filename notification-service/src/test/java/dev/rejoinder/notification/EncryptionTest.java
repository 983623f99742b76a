package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As in production: the relay has to offer encryption, and the one of the tests does not. */
@QuarkusTest
@TestProfile(EncryptionTest.Required.class)
class EncryptionTest extends MailTest {

    public static final class Required implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rejoinder.smtp.encryption", "STARTTLS");
        }
    }

    @Test
    void waitsInsteadOfSendingInTheClear() {
        profile();
        Case dispute = new Case(merchantId);

        open(dispute);

        await().untilAsserted(() -> assertThat(emails(dispute).getList("items.reason"))
                .hasSize(2)
                .containsOnly("the mail server does not offer the encryption we require"));
        assertThat(emails(dispute).getList("items.status")).containsOnly("QUEUED");
        assertThat(emails(dispute).getList("items.attempts")).containsOnly(0);
        assertThat(smtp.heard()).isEmpty();
    }
}
