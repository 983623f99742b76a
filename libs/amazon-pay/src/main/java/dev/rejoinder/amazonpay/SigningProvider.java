package dev.rejoinder.amazonpay;

import dev.rejoinder.crypto.NativeCrypto;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * What Amazon's SDK signs with. The SDK asks for BouncyCastle by its name, whose signatures in Java cost a core a
 * millisecond and more; so under that name stands BouncyCastle with the signatures of Amazon's own native library, a
 * quarter of that. Where the library does not run, BouncyCastle signs.
 */
public final class SigningProvider extends Provider {

    private static final long serialVersionUID = 1;

    private static final String SIGNATURE = "Signature";
    private static final String AS_THE_SDK_ASKS = "SHA256WithRSA/PSS";
    private static final String AS_THE_LIBRARY_SAYS = "RSASSA-PSS";

    private final transient Provider bouncyCastle;

    private SigningProvider(Provider bouncyCastle) {
        super(BouncyCastleProvider.PROVIDER_NAME, bouncyCastle.getVersionStr(), bouncyCastle.getInfo());
        this.bouncyCastle = bouncyCastle;
    }

    /** Once for the process; again is no harm. */
    public static synchronized void register() {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) instanceof SigningProvider) {
            return;
        }
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        Provider bouncyCastle = new BouncyCastleProvider();
        Security.addProvider(NativeCrypto.isThere() ? new SigningProvider(bouncyCastle) : bouncyCastle);
    }

    @Override
    public Service getService(String type, String algorithm) {
        if (type.equals(SIGNATURE) && algorithm.equalsIgnoreCase(AS_THE_SDK_ASKS)) {
            return new NativeSignature(this);
        }
        return bouncyCastle.getService(type, algorithm);
    }

    @Override
    public synchronized Set<Service> getServices() {
        return bouncyCastle.getServices();
    }

    private static final class NativeSignature extends Service {

        NativeSignature(Provider provider) {
            super(provider, SIGNATURE, AS_THE_SDK_ASKS, NativeSignature.class.getName(), List.of(), null);
        }

        @Override
        public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            return NativeCrypto.service(SIGNATURE, AS_THE_LIBRARY_SAYS).newInstance(parameter);
        }

        @Override
        public boolean supportsParameter(Object parameter) {
            return true;
        }
    }
}
