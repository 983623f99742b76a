package dev.rejoinder.simulator.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.simulator.problem.Refused;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Who has an account here, and with which keys. */
@Singleton
public class Merchants {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Set<String> SIGNATURE_VERSIONS = Set.of("1", "2");
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What an account is to be. Null leaves a known account as it is.
     *
     * @param publicKey of the caller's own, as PEM; it becomes valid beside the known ones
     * @param newKey makes a further key here
     */
    public record Wanted(
            URI ipnUrl, String mailTo, Region region, String snsSignatureVersion, String publicKey, Boolean newKey) {}

    /** @param privateKey shown this once, as Seller Central does; null where none was made */
    public record Opened(Merchant merchant, String publicKeyId, String privateKey) {}

    private final Map<String, Merchant> merchants = new ConcurrentHashMap<>();
    private final Map<String, MerchantKey> keys = new ConcurrentHashMap<>();

    public synchronized Opened put(String id, Wanted wanted) {
        check(id, wanted);
        Merchant known = merchants.get(id);
        Region region = firstOf(wanted.region(), known == null ? null : known.region(), Region.EU);
        List<String> keyIds = new ArrayList<>(known == null ? List.of() : known.publicKeyIds());
        KeyPair fresh = null;
        if (wanted.publicKey() != null) {
            keyIds.add(remember(id, KeyPem.read(wanted.publicKey())));
        } else if (known == null || Boolean.TRUE.equals(wanted.newKey())) {
            fresh = KeyPem.fresh();
            keyIds.add(remember(id, fresh.getPublic()));
        }
        Merchant merchant = new Merchant(
                id,
                firstOf(wanted.ipnUrl(), known == null ? null : known.ipnUrl(), null),
                firstOf(wanted.mailTo(), known == null ? null : known.mailTo(), null),
                region,
                firstOf(wanted.snsSignatureVersion(), known == null ? null : known.snsSignatureVersion(), "1"),
                known == null ? region.topicArn(topicPrefix(id), id) : known.topicArn(),
                keyIds);
        merchants.put(id, merchant);
        String newest = keyIds.isEmpty() ? null : keyIds.get(keyIds.size() - 1);
        return new Opened(merchant, newest, fresh == null ? null : KeyPem.write(fresh.getPrivate()));
    }

    public Merchant get(String id) {
        return find(id).orElseThrow(() ->
                Refused.notFound("There is no merchant " + id + " yet: PUT /merchants/" + id + " opens an account"));
    }

    public Optional<Merchant> find(String id) {
        return Optional.ofNullable(merchants.get(id));
    }

    public List<Merchant> all() {
        return List.copyOf(merchants.values());
    }

    public Optional<MerchantKey> key(String publicKeyId) {
        return Optional.ofNullable(keys.get(publicKeyId));
    }

    synchronized Merchant withdraw(String id, String publicKeyId) {
        Merchant merchant = get(id);
        if (!merchant.publicKeyIds().contains(publicKeyId)) {
            throw Refused.notFound("Merchant " + id + " has no key " + publicKeyId);
        }
        keys.remove(publicKeyId);
        Merchant left = new Merchant(
                id,
                merchant.ipnUrl(),
                merchant.mailTo(),
                merchant.region(),
                merchant.snsSignatureVersion(),
                merchant.topicArn(),
                merchant.publicKeyIds().stream()
                        .filter(key -> !key.equals(publicKeyId))
                        .toList());
        merchants.put(id, left);
        return left;
    }

    private String remember(String merchantId, PublicKey key) {
        String keyId =
                "A" + new BigInteger(120, RANDOM).setBit(119).toString(32).toUpperCase(Locale.ROOT);
        keys.put(keyId, new MerchantKey(merchantId, key));
        return keyId;
    }

    private static void check(String id, Wanted wanted) {
        if (!ID.matcher(id).matches()) {
            throw Refused.badRequest("A merchant's id has 1 to 64 letters, digits, - or _");
        }
        URI url = wanted.ipnUrl();
        if (url != null
                && (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?"))) {
            throw Refused.unprocessable("ipnUrl must be an absolute http or https address");
        }
        if (wanted.mailTo() != null && !wanted.mailTo().matches("[^@\\s]+@[^@\\s]+")) {
            throw Refused.unprocessable("mailTo must be one e-mail address");
        }
        if (wanted.snsSignatureVersion() != null && !SIGNATURE_VERSIONS.contains(wanted.snsSignatureVersion())) {
            throw Refused.unprocessable("snsSignatureVersion must be \"1\" or \"2\"");
        }
    }

    /** Fourteen characters as in Amazon's topics, the same for the same merchant each time. */
    private static String topicPrefix(String merchantId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(merchantId.getBytes(UTF_8));
            return "A3"
                    + new BigInteger(1, hash)
                            .toString(32)
                            .toUpperCase(Locale.ROOT)
                            .substring(0, 12);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No SHA-256 here", e);
        }
    }

    private static <T> T firstOf(T wanted, T known, T otherwise) {
        if (wanted != null) {
            return wanted;
        }
        return known != null ? known : otherwise;
    }
}
