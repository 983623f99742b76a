package dev.rejoinder.amazonpay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.crypto.NativeCrypto;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SigningProviderTest {

    private static final PSSParameterSpec AS_AMAZON_CHECKS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
    private static final byte[] TEXT = new byte[120];

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theNativeLibrarySignsUnderTheNameTheSdkAsksFor() throws Exception {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        Security.addProvider(new BouncyCastleProvider());

        SigningProvider.register();

        assertThat(NativeCrypto.isThere()).isTrue();
        assertThat(Security.getProvider(BouncyCastleProvider.PROVIDER_NAME)).isInstanceOf(SigningProvider.class);
    }

    @Test
    void javaVerifiesWhatIsSignedWithAPreparedKeyAndWithoutPreparing() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        SigningProvider.register();

        assertThat(isVerified(keys, NativeCrypto.prepared(keys.getPrivate()))).isTrue();
        assertThat(isVerified(keys, keys.getPrivate())).isTrue();
    }

    @Test
    void whatTheSdkDoesNotSignWithIsBouncyCastlesOwn() throws Exception {
        SigningProvider.register();

        assertThat(Signature.getInstance("SHA256withRSA", BouncyCastleProvider.PROVIDER_NAME)
                        .getProvider()
                        .getClass())
                .isEqualTo(BouncyCastleProvider.class);
    }

    private static boolean isVerified(KeyPair keys, PrivateKey key) throws Exception {
        Signature signing = Signature.getInstance("SHA256WithRSA/PSS", BouncyCastleProvider.PROVIDER_NAME);
        signing.setParameter(AS_AMAZON_CHECKS);
        signing.initSign(key);
        signing.update(TEXT);
        Signature verifying = Signature.getInstance("RSASSA-PSS", "SunRsaSign");
        verifying.setParameter(AS_AMAZON_CHECKS);
        verifying.initVerify(keys.getPublic());
        verifying.update(TEXT);
        return verifying.verify(signing.sign());
    }
}
