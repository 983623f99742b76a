package dev.rejoinder.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.ingest.Webhooks;
import dev.rejoinder.kit.secret.SecretCipher;
import dev.rejoinder.kit.secret.SecretsConfig;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.testing.Backends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class SecretRotationTest {

    /** One of the other keys in the test's configuration. */
    private record OldKey() implements SecretsConfig {

        @Override
        public Optional<String> key() {
            return Optional.of("YW5vdGhlciBrZXkgYW5vdGhlciBrZXkgYW5vdGhlciE=");
        }

        @Override
        public Optional<List<String>> otherKeys() {
            return Optional.empty();
        }
    }

    @Inject
    SecretsAtRest secrets;

    @Inject
    SecretCipher cipher;

    @Inject
    AmazonKeys amazonKeys;

    @Inject
    Sql sql;

    private final SecretCipher old = new SecretCipher(new OldKey());

    @Test
    void encryptsAnewWhatAnotherKeyProtects() {
        Merchant merchant = Merchant.withAmazonKey();
        encryptWithTheOldKey("webhook_secret", merchant);
        encryptWithTheOldKey("amazon_key", merchant);
        assertThat(keyIds(merchant)).containsExactly(old.keyId());
        assertThat(amazonKeys.open(merchant.id())).isPresent();

        assertThat(secrets.rotate()).isEqualTo(2);

        assertThat(keyIds(merchant)).containsExactly(cipher.keyId());
        assertThat(amazonKeys.open(merchant.id())).isPresent();
        merchant.webhook(Webhooks.opened(Webhooks.orderReference())).then().statusCode(202);
        assertThat(secrets.rotate()).isZero();
    }

    @Test
    void leavesWhatNoKeyOpensAsItIs() {
        Merchant merchant = Merchant.registered();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update("update webhook_secret set key_id = 'lost' where merchant_id = ?", merchant.id()));

        assertThat(secrets.rotate()).isZero();

        assertThat(keyIds(merchant)).containsExactly("lost");
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("delete from webhook_secret where merchant_id = ?", merchant.id()));
    }

    private void encryptWithTheOldKey(String table, Merchant merchant) {
        QuarkusTransaction.requiringNew().run(() -> {
            byte[] ciphertext = sql.first(
                            "select ciphertext from " + table + " where merchant_id = ?",
                            row -> row.bytes("ciphertext"),
                            merchant.id())
                    .orElseThrow();
            byte[] secret = cipher.decrypt(merchant.id(), cipher.keyId(), ciphertext);
            sql.update(
                    "update " + table + " set key_id = ?, ciphertext = ? where merchant_id = ?",
                    old.keyId(),
                    old.encrypt(merchant.id(), secret),
                    merchant.id());
        });
    }

    private Set<String> keyIds(Merchant merchant) {
        return new TreeSet<>(sql.query(
                "select key_id from webhook_secret where merchant_id = ? union select key_id from amazon_key"
                        + " where merchant_id = ?",
                row -> row.text("key_id"),
                merchant.id(),
                merchant.id()));
    }
}
