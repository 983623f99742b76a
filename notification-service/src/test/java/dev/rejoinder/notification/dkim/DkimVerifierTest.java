package dev.rejoinder.notification.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RFC 8463, appendix A: the mail is signed twice, and the second signature is an RSA one, relaxed/relaxed. */
class DkimVerifierTest {

    private static final String KEY =
            "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQi"
                    + "Y/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G"
                    + "+2kryOTIKT+l/K4w3QIDAQAB";

    private static final String MAIL =
            """
            DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=brisbane; t=1528637909; h=from : to :
             subject : date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
             Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=test; t=1528637909; h=from : to : subject :
             date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
             DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
             dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
            From: Joe SixPack <joe@football.example.com>
            To: Suzie Q <suzie@shopping.example.net>
            Subject: Is dinner ready?
            Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
            Message-ID: <20030712040037.46341.5F8J@football.example.com>

            Hi.

            We lost the game.  Are you hungry yet?

            Joe.
            """
                    .replace("\n", "\r\n");

    @Test
    void takesTheExampleOfTheStandardAndNothingElse() throws Exception {
        DkimVerifier verifier = DkimVerifier.of(KEY);

        assertThat(verifier.verifies(MAIL)).isTrue();
        assertThat(verifier.verifies(MAIL.replace("the game.  Are", "the game.   Are")))
                .isTrue();
        assertThat(verifier.verifies(MAIL.replace("lost", "won"))).isFalse();
        assertThat(verifier.verifies(MAIL.replace("Suzie Q", "Suzie"))).isFalse();
        assertThat(verifier.verifies(MAIL.replace("t=1528637909", "t=1528637910")))
                .isFalse();
        assertThat(verifier.verifies(MAIL.replace("To: Suzie", "From: <eve@example.com>\r\nTo: Suzie")))
                .isFalse();
    }
}
