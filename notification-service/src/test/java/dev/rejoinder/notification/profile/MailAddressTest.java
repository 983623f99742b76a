package dev.rejoinder.notification.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.de", "claims+amazon@shop.example.com", "o'neil@xn--mnchen-3ya.de", "a.b_c@sub.example"})
    void isGood(String address) {
        assertThat(MailAddress.isGood(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.de",
                "a@.de",
                "a..b@c.de",
                ".a@c.de",
                "a@b.de, c@d.de",
                "Jan <a@b.de>",
                "\"a b\"@c.de",
                "a@b.de\n",
                "a@b.de\r\nBcc: c@d.de",
                "a@[127.0.0.1]",
                "a@b.de(x)",
                "ä@b.de",
                "a@-b.de"
            })
    void isRefused(String address) {
        assertThat(MailAddress.isGood(address)).isFalse();
    }
}
