package dev.rejoinder.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The signature of a request, over method, path, query, the headers it names, and the body.
 *
 * @param names of the signed headers, as they stand in the header
 */
record RequestSignature(String algorithm, String publicKeyId, String names, byte[] signature) {

    static {
        // Each call is checked; Java takes ten times as long. Where the native library does not run this does nothing.
        AmazonCorrettoCryptoProvider.install();
    }

    private static final Pattern FORM =
            Pattern.compile("(AMZN-PAY-RSASSA-PSS(?:-V2)?) +PublicKeyId=([A-Za-z0-9-]{1,64}),"
                    + " *SignedHeaders=([a-z0-9;-]{1,1000}), *Signature=([A-Za-z0-9+/=]{1,2000})");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> ALWAYS_SIGNED = Set.of("accept", "content-type", "x-amz-pay-date");
    private static final int SALT = 20;
    private static final int SALT_V2 = 32;
    private static final HexFormat HEX = HexFormat.of();

    static Optional<RequestSignature> of(String authorization) {
        Matcher parts = FORM.matcher(authorization);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RequestSignature(
                    parts.group(1),
                    parts.group(2),
                    parts.group(3),
                    Base64.getDecoder().decode(parts.group(4))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The headers that must be signed and are not. */
    List<String> missing() {
        List<String> signed = headerNames();
        return ALWAYS_SIGNED.stream()
                .filter(name -> !signed.contains(name))
                .sorted()
                .toList();
    }

    String stringToSign(HttpServerRequest request, String path, byte[] body) {
        String canonical = request.method().name()
                + '\n'
                + path
                + '\n'
                + canonicalQuery(request.query())
                + '\n'
                + canonicalHeaders(request.headers())
                + '\n'
                + names
                + '\n'
                + sha256(body);
        return algorithm + '\n' + sha256(canonical.getBytes(UTF_8));
    }

    boolean verifies(String stringToSign, PublicKey key) {
        int salt = algorithm.endsWith("-V2") ? SALT_V2 : SALT;
        try {
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1));
            verifier.initVerify(key);
            verifier.update(stringToSign.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String canonicalHeaders(MultiMap headers) {
        StringBuilder text = new StringBuilder();
        for (String name : headerNames()) {
            String value = headers.getAll(name).stream()
                    .map(String::strip)
                    .map(one -> BLANKS.matcher(one).replaceAll(" "))
                    .collect(Collectors.joining(","));
            text.append(name).append(':').append(value).append('\n');
        }
        return text.toString();
    }

    private List<String> headerNames() {
        return SEMICOLON.splitAsStream(names).toList();
    }

    private static String canonicalQuery(String query) {
        return query == null
                ? ""
                : AMPERSAND
                        .splitAsStream(query)
                        .map(pair -> pair.contains("=") ? pair : pair + "=")
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No SHA-256 here", e);
        }
    }

    @Override
    public String toString() {
        return algorithm.toLowerCase(Locale.ROOT) + " by " + publicKeyId;
    }
}
