package dev.rejoinder.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Webhooks after the Standard Webhooks rules, signed beforehand. They differ only in a number of seven digits, so each
 * costs 44 bytes of memory, and a million fit.
 */
public final class SignedWebhooks implements Requests {

    /** Stands in the body wherever the request's number goes. */
    public static final String NUMBER = "#######";

    private static final int SIGNATURE_LENGTH = 44;

    private final long first;
    private final byte[] head;
    private final byte[] body;
    private final int[] headNumbers;
    private final int[] bodyNumbers;
    private final int signatureAt;
    private final byte[][] signatures;

    private SignedWebhooks(Loopback target, String path, String body, Instant at, long first, int count) {
        this.first = first;
        this.body = body.getBytes(UTF_8);
        String text = "POST " + path + " HTTP/1.1\r\nHost: " + target
                + "\r\nContent-Type: application/json\r\nContent-Length: " + this.body.length
                + "\r\nwebhook-id: " + id(NUMBER) + "\r\nwebhook-timestamp: " + at.getEpochSecond()
                + "\r\nwebhook-signature: v1," + "=".repeat(SIGNATURE_LENGTH) + "\r\n\r\n";
        this.head = text.getBytes(US_ASCII);
        this.headNumbers = places(head);
        this.bodyNumbers = places(this.body);
        this.signatureAt = text.indexOf("v1,=") + 3;
        this.signatures = new byte[count][];
    }

    /**
     * Signs with the secret, using both cores.
     *
     * @param secret as given to the service, {@code whsec_} and base64
     * @param first the number of the first request; numbers are used up, or the service calls them repeats
     */
    public static SignedWebhooks sign(
            Loopback target, String path, String secret, String body, Instant at, long first, int count) {
        SignedWebhooks webhooks = new SignedWebhooks(target, path, body, at, first, count);
        SecretKeySpec key =
                new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256");
        IntStream.range(0, count)
                .parallel()
                .forEach(number -> webhooks.signatures[number] = webhooks.signature(key, at, number));
        return webhooks;
    }

    public static String id(long number) {
        return id("%07d".formatted(number));
    }

    private static String id(String number) {
        return "bench_" + number;
    }

    private byte[] signature(SecretKeySpec key, Instant at, int number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((id(first + number) + "." + at.getEpochSecond() + ".").getBytes(US_ASCII));
            byte[] own = body.clone();
            ByteBuffer target = ByteBuffer.wrap(own);
            fill(target, 0, bodyNumbers, first + number);
            mac.update(own);
            return Base64.getEncoder().encode(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int count() {
        return signatures.length;
    }

    @Override
    public void write(int number, ByteBuffer target) {
        int start = target.position();
        target.put(head);
        target.put(body);
        fill(target, start, headNumbers, first + number);
        fill(target, start + head.length, bodyNumbers, first + number);
        target.put(start + signatureAt, signatures[number]);
    }

    private static void fill(ByteBuffer target, int start, int[] places, long number) {
        for (int place : places) {
            long rest = number;
            for (int digit = NUMBER.length() - 1; digit >= 0; digit--) {
                target.put(start + place + digit, (byte) ('0' + rest % 10));
                rest /= 10;
            }
        }
    }

    private static int[] places(byte[] text) {
        String searched = new String(text, US_ASCII);
        return IntStream.range(0, text.length)
                .filter(at -> searched.startsWith(NUMBER, at))
                .toArray();
    }
}
