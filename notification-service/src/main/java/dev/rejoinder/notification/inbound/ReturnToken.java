package dev.rejoinder.notification.inbound;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.secret.SecretMac;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a participant in a way that nobody else can: the mail's id, the first letter of its audience and a code for both,
 * as one number to the base 32. Mail systems fold case, so it has lower-case letters and digits alone, and short enough
 * for a local part (64 characters, RFC 5321) with a word before it.
 */
final class ReturnToken {

    private static final int NAMED_BYTES = 2 * Long.BYTES + 1;
    private static final int BYTES = NAMED_BYTES + SecretMac.CODE_BYTES;
    private static final int RADIX = 32;
    static final int LENGTH = 53;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-v]{" + LENGTH + "}");

    private final SecretMac mac;
    private final String purpose;

    /** @param purpose a token made for one opens nothing for another */
    ReturnToken(SecretMac mac, String purpose) {
        this.mac = mac;
        this.purpose = purpose;
    }

    String make(Participant participant) {
        byte[] named = named(participant);
        byte[] whole = ByteBuffer.allocate(BYTES)
                .put(named)
                .put(mac.code(purpose, named))
                .array();
        String digits = new BigInteger(1, whole).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /** Empty if it is none of ours. */
    Optional<Participant> open(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(token, RADIX);
        if (number.bitLength() > BYTES * Byte.SIZE) {
            return Optional.empty();
        }
        byte[] whole = whole(number);
        byte[] named = Arrays.copyOf(whole, NAMED_BYTES);
        return mac.isOurs(purpose, named, Arrays.copyOfRange(whole, NAMED_BYTES, BYTES))
                ? Optional.of(participant(named))
                : Optional.empty();
    }

    private static byte[] whole(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, whole, BYTES - length, length);
        return whole;
    }

    private static byte[] named(Participant participant) {
        return ByteBuffer.allocate(NAMED_BYTES)
                .putLong(participant.emailId().getMostSignificantBits())
                .putLong(participant.emailId().getLeastSignificantBits())
                .put(letter(participant.audience()))
                .array();
    }

    private static Participant participant(byte[] named) {
        ByteBuffer buffer = ByteBuffer.wrap(named);
        UUID emailId = new UUID(buffer.getLong(), buffer.getLong());
        byte letter = buffer.get();
        return Arrays.stream(Audience.values())
                .filter(audience -> letter(audience) == letter)
                .findFirst()
                .map(audience -> new Participant(emailId, audience))
                .orElseThrow(() -> new IllegalStateException("a code of ours for nobody"));
    }

    private static byte letter(Audience audience) {
        return (byte) audience.name().charAt(0);
    }
}
