package dev.rejoinder.notification.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.kit.secret.SecretMac;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Addresses of the page on which shoppers see where their case stands. Nobody else can make one, and the same link is always
 * the same address, so none is stored. Whether one still works is told by the page's room.
 */
@ApplicationScoped
public class StatusLinks {

    public static final String PATH = "s";

    private static final String MAC_PURPOSE = "notification status";
    private static final String READER_PURPOSE = "notification status reader";
    private static final int NAMED_BYTES = 3 * Long.BYTES + Integer.BYTES + 1;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{60}");
    private static final Pattern IN_TEXT = Pattern.compile("/" + PATH + "/[A-Za-z0-9_-]{20,}");
    private static final Pattern ANY_IN_TEXT =
            Pattern.compile("/(" + PATH + "|" + ConfirmLinks.PATH + ")/[A-Za-z0-9_-]{20,}");

    private final LinkConfig config;
    private final SecretMac mac;

    StatusLinks(LinkConfig config, SecretMac mac) {
        this.config = config;
        this.mac = mac;
    }

    /** Empty if people cannot reach us from outside. */
    public Optional<String> to(StatusLink link) {
        return PublicAddress.of(config, PATH + "/" + token(link));
    }

    /** Empty if it is none of ours. */
    public Optional<StatusLink> open(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] whole = Base64.getUrlDecoder().decode(token);
        byte[] named = Arrays.copyOf(whole, NAMED_BYTES);
        return mac.isOurs(MAC_PURPOSE, named, Arrays.copyOfRange(whole, NAMED_BYTES, whole.length))
                ? Optional.of(read(ByteBuffer.wrap(named)))
                : Optional.empty();
    }

    /** A shopper's address as links name it, which tells nobody the address. */
    public long reader(String address) {
        return ByteBuffer.wrap(mac.code(READER_PURPOSE, folded(address))).getLong();
    }

    /** Also for links made with a key that is no longer in use. */
    public boolean isFor(StatusLink link, String address) {
        return mac.codes(READER_PURPOSE, folded(address)).stream()
                .anyMatch(code -> ByteBuffer.wrap(code).getLong() == link.reader());
    }

    /** A text without links to the page: what is stored, quoted or shown to others opens nothing. */
    public static String hide(String text) {
        int first = text == null ? -1 : text.indexOf("/" + PATH + "/");
        return first < 0
                ? text
                : text.substring(0, first)
                        + IN_TEXT.matcher(text.substring(first)).replaceAll("/" + PATH + "/…");
    }

    /** A text without any link that does more than lead to a page for everybody. */
    public static String hideAll(String text) {
        return text == null ? null : ANY_IN_TEXT.matcher(text).replaceAll("/$1/…");
    }

    private String token(StatusLink link) {
        byte[] named = ByteBuffer.allocate(NAMED_BYTES)
                .putLong(link.disputeId().getMostSignificantBits())
                .putLong(link.disputeId().getLeastSignificantBits())
                .putLong(link.reader())
                .putInt(link.generation())
                .put((byte) (link.answers() ? 1 : 0))
                .array();
        byte[] whole = ByteBuffer.allocate(NAMED_BYTES + SecretMac.CODE_BYTES)
                .put(named)
                .put(mac.code(MAC_PURPOSE, named))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private static StatusLink read(ByteBuffer named) {
        UUID disputeId = new UUID(named.getLong(), named.getLong());
        long reader = named.getLong();
        return new StatusLink(disputeId, named.getInt(), reader, named.get() == 1);
    }

    private static byte[] folded(String address) {
        return address.toLowerCase(Locale.ROOT).getBytes(UTF_8);
    }
}
