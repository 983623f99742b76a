package dev.rejoinder.bench.notices;

import dev.rejoinder.amazonpay.SigningProvider;
import dev.rejoinder.backends.JavaProgram;
import dev.rejoinder.bench.world.Program;
import dev.rejoinder.crypto.NativeCrypto;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What signing alone allows: signatures as each call to Amazon carries one, a thread on each core and nothing else. */
public final class Signing {

    private static final int RSA_BITS = 2048;
    private static final int SALT_BYTES = 32;
    private static final byte[] TEXT = new byte[120];
    private static final long WARM_UP_SECONDS = 10;
    private static final long SECONDS = 10;
    private static final String ANSWER = "signatures ";

    private Signing() {}

    /** In a process with the options a service has. */
    static double perSecond() throws IOException {
        try (Program program = Program.start(Signing.class, JavaProgram.serviceOptions(), List.of())) {
            return Double.parseDouble(program.awaitLine(ANSWER).substring(ANSWER.length()));
        }
    }

    public static void main(String[] words) throws Exception {
        SigningProvider.register();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        PrivateKey key = NativeCrypto.prepared(generator.generateKeyPair().getPrivate());
        LongAdder signed = new LongAdder();
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            Thread signer = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    sign(key);
                    signed.increment();
                }
            });
            signer.setDaemon(true);
            signer.start();
        }
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        long before = signed.sum();
        TimeUnit.SECONDS.sleep(SECONDS);
        System.out.println(ANSWER + (signed.sum() - before) / (double) SECONDS);
    }

    private static void sign(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256WithRSA/PSS", BouncyCastleProvider.PROVIDER_NAME);
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
            signature.initSign(key);
            signature.update(TEXT);
            signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
