package dev.rejoinder.kit.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        assertThatThrownBy(() -> new SecretCipher(config(Optional.empty())))
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> cipher("short")).hasMessageContaining("32 bytes");
    }

    @Test
    void readsWithAnotherKeyAndWritesWithItsOwn() {
        byte[] old = cipher.encrypt("m", SECRET);
        SecretCipher next = cipher("another key another key another!", "0123456789abcdef0123456789abcdef");

        assertThat(next.decrypt("m", cipher.keyId(), old)).isEqualTo(SECRET);
        assertThat(next.otherKeyIds()).containsExactly(cipher.keyId());
        byte[] fresh = next.encrypt("m", SECRET);
        assertThat(next.decrypt("m", next.keyId(), fresh)).isEqualTo(SECRET);
        assertThatThrownBy(() -> next.decrypt("m", cipher.keyId(), fresh)).hasMessageContaining("does not decrypt");
    }

    static SecretCipher cipher(String key, String... others) {
        return new SecretCipher(configOf(key, others));
    }

    static SecretsConfig configOf(String key, String... others) {
        return config(
                Optional.of(base64(key)),
                Stream.of(others).map(SecretCipherTest::base64).toArray(String[]::new));
    }

    private static String base64(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
    }

    private static SecretsConfig config(Optional<String> key, String... others) {
        return new SecretsConfig() {
            @Override
            public Optional<String> key() {
                return key;
            }

            @Override
            public Optional<List<String>> otherKeys() {
                return Optional.of(List.of(others));
            }
        };
    }
}
