package dev.rejoinder.crypto;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.List;

/**
 * RSA signatures by Amazon's native library for whoever asks Java for them, as those do who check a caller's token. Java's own
 * cost a fifth of a core at three hundred requests a second while only the first compiler runs. Everything else stays Java's.
 */
public final class RsaProvider extends Provider {

    private static final long serialVersionUID = 1;

    private static final String NAME = "RejoinderRsa";
    private static final String SIGNATURE = "Signature";
    private static final String ALGORITHM = "SHA256withRSA";

    private RsaProvider() {
        super(NAME, "1", "SHA256withRSA by Amazon's native library");
        putService(new NativeSignature(this));
    }

    /** Once for the process; again is no harm. Where the library does not run, Java goes on signing. */
    public static void register() {
        if (NativeCrypto.isThere()) {
            Security.insertProviderAt(new RsaProvider(), 1);
        }
    }

    private static final class NativeSignature extends Service {

        NativeSignature(Provider provider) {
            super(provider, SIGNATURE, ALGORITHM, NativeSignature.class.getName(), List.of(), null);
        }

        @Override
        public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            return NativeCrypto.service(SIGNATURE, ALGORITHM).newInstance(parameter);
        }

        @Override
        public boolean supportsParameter(Object parameter) {
            return true;
        }
    }
}
