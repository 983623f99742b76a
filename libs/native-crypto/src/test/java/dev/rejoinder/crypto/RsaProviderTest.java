package dev.rejoinder.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Security;
import java.security.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RsaProviderTest {

    private static final byte[] TEXT = new byte[120];

    @AfterEach
    void leaveJavaAsItWas() {
        Security.removeProvider("RejoinderRsa");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void itIsAskedForRsaAndForNothingElse() throws Exception {
        String digests = MessageDigest.getInstance("SHA-256").getProvider().getName();

        RsaProvider.register();
        RsaProvider.register();

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys().getPublic());
        assertThat(signature.getProvider().getName()).isEqualTo("RejoinderRsa");
        assertThat(MessageDigest.getInstance("SHA-256").getProvider().getName()).isEqualTo(digests);
        assertThat(Signature.getInstance("SHA256withECDSA").getProvider().getName())
                .isNotEqualTo("RejoinderRsa");
    }

    @Test
    void whatJavaSignsIsVerifiedAndWhatIsForgedIsNot() throws Exception {
        KeyPair keys = keys();
        Signature signing = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        signing.initSign(keys.getPrivate());
        signing.update(TEXT);
        byte[] signed = signing.sign();

        RsaProvider.register();

        assertThat(isVerified(keys, signed)).isTrue();
        assertThat(isVerified(keys(), signed)).isFalse();
        signed[7] ^= 1;
        assertThat(isVerified(keys, signed)).isFalse();
    }

    private static boolean isVerified(KeyPair keys, byte[] signed) throws Exception {
        Signature verifying = Signature.getInstance("SHA256withRSA");
        verifying.initVerify(keys.getPublic());
        verifying.update(TEXT);
        return verifying.verify(signed);
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
