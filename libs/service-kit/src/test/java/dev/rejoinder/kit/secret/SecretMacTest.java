package dev.rejoinder.kit.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretMacTest {

    private static final String OLD = "0123456789abcdef0123456789abcdef";
    private static final String NEW = "another key another key another!";
    private static final byte[] MESSAGE = "message".getBytes(UTF_8);

    /** RFC 5869, appendix A.3. */
    @Test
    void derivesKeysAsTheStandardSays() {
        byte[] key = new byte[22];
        Arrays.fill(key, (byte) 0x0b);

        assertThat(HexFormat.of().formatHex(SecretMac.derived(key, new byte[0])))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    @Test
    void knowsItsOwnCodesAndNoOthers() {
        SecretMac mac = mac(OLD);
        byte[] code = mac.code("one", MESSAGE);

        assertThat(code).hasSize(SecretMac.CODE_BYTES);
        assertThat(mac.isOurs("one", MESSAGE, code)).isTrue();
        assertThat(mac.isOurs("two", MESSAGE, code)).isFalse();
        assertThat(mac.isOurs("one", "massage".getBytes(UTF_8), code)).isFalse();
        assertThat(mac.isOurs("one", MESSAGE, new byte[0])).isFalse();
        assertThat(mac(NEW).isOurs("one", MESSAGE, code)).isFalse();
    }

    @Test
    void knowsCodesOfAKeyThatWasReplaced() {
        byte[] before = mac(OLD).code("one", MESSAGE);
        SecretMac after = mac(NEW, OLD);

        assertThat(after.isOurs("one", MESSAGE, before)).isTrue();
        assertThat(after.code("one", MESSAGE)).isNotEqualTo(before);
        assertThat(after.codes("one", MESSAGE)).hasSize(2).contains(before);
    }

    private static SecretMac mac(String key, String... others) {
        return new SecretMac(SecretCipherTest.configOf(key, others));
    }
}
