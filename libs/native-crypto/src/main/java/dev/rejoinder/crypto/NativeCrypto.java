package dev.rejoinder.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;

/** RSA, ten times as fast as Java's, and digests by Amazon's native library; where it does not run, by Java. */
public final class NativeCrypto {

    private NativeCrypto() {}

    public static boolean isThere() {
        return provider().getLoadingError() == null;
    }

    public static Signature signature(String algorithm) throws NoSuchAlgorithmException {
        return isThere() ? Signature.getInstance(algorithm, provider()) : Signature.getInstance(algorithm);
    }

    public static MessageDigest digest(String algorithm) throws NoSuchAlgorithmException {
        return isThere() ? MessageDigest.getInstance(algorithm, provider()) : MessageDigest.getInstance(algorithm);
    }

    /** The same key, as the library holds it; else it would be checked and copied for each signature. */
    public static PrivateKey prepared(PrivateKey key) {
        if (!isThere()) {
            return key;
        }
        try {
            return (PrivateKey)
                    KeyFactory.getInstance(key.getAlgorithm(), provider()).translateKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key to sign with", e);
        }
    }

    /** For providers that are made of the library's services. Only where it {@linkplain #isThere() is there}. */
    public static Provider.Service service(String type, String algorithm) {
        return provider().getService(type, algorithm);
    }

    private static AmazonCorrettoCryptoProvider provider() {
        return AmazonCorrettoCryptoProvider.INSTANCE;
    }
}
