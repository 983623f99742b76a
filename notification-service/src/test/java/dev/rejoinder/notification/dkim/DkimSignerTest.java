package dev.rejoinder.notification.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DkimSignerTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final String MAIL =
            """
            From: "Teehaus Nord" <notices@rejoinder.example>
            To: jana@example.com
            Reply-To: "Teehaus Nord"
             <reply@rejoinder.example>
            Subject: =?UTF-8?B?UsO8Y2tidWNodW5n?=
             =?UTF-8?B?IDEyOSw5MA==?=
            Date: Mon, 2 Nov 2026 10:00:00 +0000
            Message-ID: <1@rejoinder.example>
            References: <0@rejoinder.example>
            In-Reply-To: <0@rejoinder.example>
            List-Id: <m.claims.rejoinder.example>
            Auto-Submitted: auto-generated
            X-Mailer: none
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8

            Guten Tag,

            nichts  weiter.\s\s

            """
                    .replace("\n", "\r\n");

    private DkimSigner signer;
    private DkimVerifier verifier;

    @BeforeEach
    void makeKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        signer = new DkimSigner(pair.getPrivate(), "rejoinder.example", "s1");
        verifier = new DkimVerifier(pair.getPublic());
    }

    @Test
    void signsWhatAStrangerVerifies() throws Exception {
        String signed = signed();

        assertThat(verifier.verifies(signed)).isTrue();
        assertThat(DkimVerifier.tags(signer.sign(bytes(MAIL), NOW).replaceFirst("^", "x:")))
                .containsEntry("d", "rejoinder.example")
                .containsEntry("s", "s1")
                .containsEntry("t", "1793613600")
                .containsEntry(
                        "h",
                        "From:From:To:Subject:Date:Message-ID:Reply-To:References:In-Reply-To:MIME-Version:Content-Type"
                                + ":List-Id:Auto-Submitted");
    }

    @Test
    void survivesWhatServersDoToWhiteSpace() throws Exception {
        String signed = signed();

        assertThat(verifier.verifies(signed.replace("nichts  weiter.  \r\n", "nichts weiter.\r\n")))
                .isTrue();
        assertThat(verifier.verifies(signed + "\r\n\r\n")).isTrue();
        assertThat(verifier.verifies(signed.replace("Nord\"\r\n <reply", "Nord\" <reply")))
                .isTrue();
        assertThat(verifier.verifies("Received: by relay.example\r\n" + signed)).isTrue();
    }

    @Test
    void protectsEveryHeaderThatMatters() throws Exception {
        String signed = signed();

        for (String header : MAIL.substring(0, MAIL.indexOf("\r\n\r\n")).split("\r\n(?! )", -1)) {
            boolean free = header.startsWith("X-Mailer");
            assertThat(verifier.verifies(signed.replace(header, header + "x")))
                    .as(header)
                    .isEqualTo(free);
        }
        assertThat(verifier.verifies(signed.replace("weiter", "mehr"))).isFalse();
    }

    @Test
    void letsNobodyAddASender() throws Exception {
        assertThat(verifier.verifies("From: Eve <eve@example.com>\r\n" + signed()))
                .isFalse();
    }

    @Test
    void givesTheSameMailTheSameSignature() {
        assertThat(signer.sign(bytes(MAIL), NOW)).isEqualTo(signer.sign(bytes(MAIL), NOW));
    }

    @Test
    void keepsItsLinesShort() {
        assertThat(signed().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
    }

    private String signed() {
        return "DKIM-Signature: " + signer.sign(bytes(MAIL), NOW) + "\r\n" + MAIL;
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(US_ASCII);
    }
}
