package dev.rejoinder.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

    private static final byte[] SECRET = "a secret of this merchant".getBytes(UTF_8);

    private final SecretCipher cipher = cipher("0123456789abcdef0123456789abcdef");

    @Test
    void readsWhatItWroteAndNeverWritesTheSameTwice() {
        byte[] once = cipher.encrypt("m", SECRET);

        assertThat(cipher.decrypt("m", cipher.keyId(), once)).isEqualTo(SECRET);
        assertThat(cipher.encrypt("m", SECRET)).isNotEqualTo(once);
        assertThat(new String(once, UTF_8)).doesNotContain("secret");
    }

    @Test
    void refusesASecretThatWasMovedToAnotherMerchant() {
        byte[] ofOne = cipher.encrypt("one", SECRET);

        assertThatThrownBy(() -> cipher.decrypt("two", cipher.keyId(), ofOne)).hasMessageContaining("does not decrypt");
    }

    @Test
    void saysSoIfTheKeyHasChanged() {
        byte[] encrypted = cipher.encrypt("m", SECRET);
        SecretCipher next = cipher("another key another key another!");

        assertThatThrownBy(() -> next.decrypt("m", cipher.keyId(), encrypted))
                .hasMessageContaining("REJOINDER_SECRETS_KEY is key " + next.keyId());
    }

    @Test
    void refusesToStartWithoutAKey() {
        assertThatThrownBy(() -> new SecretCipher(Optional::empty)).hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> cipher("short")).hasMessageContaining("32 bytes");
    }

    private static SecretCipher cipher(String key) {
        return new SecretCipher(() -> Optional.of(Base64.getEncoder().encodeToString(key.getBytes(UTF_8))));
    }
}
