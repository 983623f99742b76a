package dev.rejoinder.notification.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.rejoinder.kit.secret.SecretMac;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Addresses of pages on which a person confirms something, each for one mail and one purpose. Nobody else can make one:
 * the mail, the end, the purpose, the choice, and a code for all of them.
 */
@ApplicationScoped
public class ConfirmLinks {

    public static final String PATH = "confirm";

    private static final String MAC_PURPOSE = "notification confirm";
    private static final int FIXED_BYTES = 3 * Long.BYTES;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{40,160}");

    private final LinkConfig config;
    private final SecretMac mac;

    ConfirmLinks(LinkConfig config, SecretMac mac) {
        this.config = config;
        this.mac = mac;
    }

    void check(@Observes StartupEvent event) {
        if (config.url().filter(url -> !isSafe(url)).isPresent()) {
            throw new IllegalStateException("rejoinder.links.url must be https, or on this machine");
        }
    }

    /** Empty if people cannot reach us from outside. */
    public Optional<String> to(ConfirmLink link) {
        return PublicAddress.of(config, PATH + "/" + token(link));
    }

    /** Empty if it is none of ours. Its end may have passed. */
    public Optional<ConfirmLink> open(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int named = whole.length - SecretMac.CODE_BYTES;
        byte[] link = Arrays.copyOf(whole, named);
        return mac.isOurs(MAC_PURPOSE, link, Arrays.copyOfRange(whole, named, whole.length))
                ? Optional.of(read(link))
                : Optional.empty();
    }

    private String token(ConfirmLink link) {
        byte[] words = (link.purpose() + "/" + link.choice()).getBytes(US_ASCII);
        byte[] named = ByteBuffer.allocate(FIXED_BYTES + words.length)
                .putLong(link.emailId().getMostSignificantBits())
                .putLong(link.emailId().getLeastSignificantBits())
                .putLong(link.until().getEpochSecond())
                .put(words)
                .array();
        byte[] whole = ByteBuffer.allocate(named.length + SecretMac.CODE_BYTES)
                .put(named)
                .put(mac.code(MAC_PURPOSE, named))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private static ConfirmLink read(byte[] link) {
        ByteBuffer buffer = ByteBuffer.wrap(link);
        UUID emailId = new UUID(buffer.getLong(), buffer.getLong());
        Instant until = Instant.ofEpochSecond(buffer.getLong());
        String[] words = new String(link, FIXED_BYTES, link.length - FIXED_BYTES, US_ASCII).split("/", 2);
        return new ConfirmLink(emailId, words[0], words[1], until);
    }

    private static boolean isSafe(URI url) {
        boolean here = "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
        return url.getHost() != null
                && url.getQuery() == null
                && ("https".equals(url.getScheme()) || (here && "http".equals(url.getScheme())));
    }
}
