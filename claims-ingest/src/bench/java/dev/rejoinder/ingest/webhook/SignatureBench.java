package dev.rejoinder.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.ingest.source.Source;
import dev.rejoinder.ingest.source.WebhookSecret;
import dev.rejoinder.kit.problem.Unauthorized;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Attacks the signature of webhooks: flips each bit of many messages, and looks whether the time it takes to refuse tells
 * how much of a signature is right.
 *
 * <p>The times are judged by Welch's t over two classes measured in random turns, at several cut-offs of the slowest, after
 * Reparaz, Balasch and Verbauwhede, "Dude, is my code constant time?" (2017), <a
 * href="https://eprint.iacr.org/2016/1123">eprint 2016/1123</a>: above 4.5 the classes differ. So that a silent measure is
 * not taken for a good one, a comparison that ends at the first wrong byte is measured as well, and must be found out.
 */
public final class SignatureBench {

    private static final byte[] KEY = "a key of thirty-two bytes, or so".getBytes(UTF_8);
    private static final long NOW = 1_793_620_200;
    private static final Clock THEN = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
    private static final Source MERCHANT = new Source(
            "m",
            List.of(WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(KEY))),
            Set.of(),
            null);

    private static final double DIFFERENT = 4.5;
    /**
     * What an attacker in the same local network can tell: Crosby, Wallach and Riedi, "Opportunities and Limits of Remote
     * Timing Attacks" (2009).
     */
    private static final double HEARD_NANOS = 100;

    private static final double[] CUT_OFFS = {0.5, 0.75, 0.9, 0.95, 0.99, 1};
    private static final int BATCH = 64;

    private interface Check {
        boolean passes(byte[] signature);
    }

    private final Random random;

    private SignatureBench(long seed) {
        this.random = new Random(seed);
    }

    /** @param args how many messages, and how many times are measured */
    public static void main(String... args) {
        int messages = Integer.parseInt(args[0]);
        int samples = Integer.parseInt(args[1]);
        long seed = new Random().nextLong();
        System.out.println("### deploy/bench/signatures\n\nseed " + seed + "\n");
        SignatureBench bench = new SignatureBench(seed);
        long passed = bench.flipBits(messages);
        boolean holds = bench.compareTimes(samples);
        if (passed > 0 || !holds) {
            System.out.println("\nDoes NOT hold");
            System.exit(1);
        }
    }

    private long flipBits(int messages) {
        long flips = 0;
        long passed = 0;
        for (int message = 0; message < messages; message++) {
            byte[] body = text(20 + random.nextInt(60)).getBytes(UTF_8);
            String id = text(1 + random.nextInt(30));
            byte[][] parts = {
                id.getBytes(UTF_8), String.valueOf(NOW).getBytes(UTF_8), header(sign(id, body)).getBytes(UTF_8), body
            };
            if (!accepts(parts)) {
                throw new IllegalStateException("A message that is right is refused");
            }
            for (byte[] part : parts) {
                for (int bit = 0; bit < part.length * 8; bit++) {
                    part[bit / 8] ^= (byte) (1 << bit % 8);
                    flips++;
                    if (accepts(parts)) {
                        passed++;
                    }
                    part[bit / 8] ^= (byte) (1 << bit % 8);
                }
            }
        }
        System.out.printf("%,d messages, %,d flipped bits: %,d accepted%n%n", messages, flips, passed);
        return passed;
    }

    private boolean compareTimes(int samples) {
        String id = "msg-1";
        byte[] body = text(1_000).getBytes(UTF_8);
        byte[] right = sign(id, body);
        byte[] firstWrong = right.clone();
        firstWrong[0] ^= 1;
        byte[] lastWrong = right.clone();
        lastWrong[right.length - 1] ^= 1;
        Check ours = signature -> signed(id, signature).isOf(MERCHANT, body);
        Check ofNobody = signature -> signed(id, signature).isOf(null, body);
        Check naive = signature -> isSameUntilWrong(sign(id, body), signature);
        System.out.println("| refused | measured, " + samples + " times | must be |\n| --- | --- | --- |");
        double order = largestT(measured(samples, ours, firstWrong, ours, lastWrong));
        boolean holds = row("first byte wrong beside last byte wrong", "t", order, order < DIFFERENT, DIFFERENT);
        double apart = nanosApart(measured(samples, ours, firstWrong, ofNobody, firstWrong));
        holds &= row("a merchant beside nobody", "ns", apart, apart < HEARD_NANOS, HEARD_NANOS);
        double control = largestT(measured(samples, naive, firstWrong, naive, lastWrong));
        System.out.printf("| the first two by a comparison that ends early | t %.1f | above %.1f |%n", control, DIFFERENT);
        return holds && control > DIFFERENT;
    }

    private static boolean row(String what, String unit, double value, boolean holds, double limit) {
        System.out.printf("| %s | %s %.1f | below %.1f%s |%n", what, unit, value, limit, holds ? "" : ", FAILS");
        return holds;
    }

    private long[][] measured(int samples, Check one, byte[] oneSignature, Check other, byte[] otherSignature) {
        measure(samples / 10, one, oneSignature, other, otherSignature);
        return measure(samples, one, oneSignature, other, otherSignature);
    }

    private static double largestT(long[][] times) {
        double largest = 0;
        for (double cutOff : CUT_OFFS) {
            largest = Math.max(largest, Math.abs(welch(times[0], times[1], quantile(times, cutOff))));
        }
        return largest;
    }

    private static double nanosApart(long[][] times) {
        long longest = quantile(times, 0.95);
        return Math.abs(moments(times[0], longest)[0] - moments(times[1], longest)[0]);
    }

    private static long quantile(long[][] times, double part) {
        long[] all = LongStream.concat(Arrays.stream(times[0]), Arrays.stream(times[1]))
                .sorted()
                .toArray();
        return all[(int) (part * (all.length - 1))];
    }

    /** Whose turn it is decides chance, so that both see the same machine. */
    private long[][] measure(int samples, Check one, byte[] oneSignature, Check other, byte[] otherSignature) {
        long[][] times = new long[2][samples];
        int[] counts = new int[2];
        boolean[] turns = new boolean[BATCH];
        for (int done = 0; done < samples; done += BATCH) {
            for (int i = 0; i < BATCH; i++) {
                turns[i] = random.nextBoolean();
            }
            for (int i = 0; i < Math.min(BATCH, samples - done); i++) {
                Check check = turns[i] ? one : other;
                byte[] signature = turns[i] ? oneSignature : otherSignature;
                int place = turns[i] ? 0 : 1;
                long start = System.nanoTime();
                boolean passes = check.passes(signature);
                long end = System.nanoTime();
                if (passes) {
                    throw new IllegalStateException("A wrong signature passes");
                }
                times[place][counts[place]++] = end - start;
            }
        }
        return new long[][] {Arrays.copyOf(times[0], counts[0]), Arrays.copyOf(times[1], counts[1])};
    }

    private static double welch(long[] one, long[] other, long longest) {
        double[] a = moments(one, longest);
        double[] b = moments(other, longest);
        double spread = Math.sqrt(a[1] / a[2] + b[1] / b[2]);
        return spread == 0 ? 0 : (a[0] - b[0]) / spread;
    }

    /** Mean, variance and count of those that took no longer. */
    private static double[] moments(long[] times, long longest) {
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (long time : times) {
            if (time <= longest) {
                count++;
                double delta = time - mean;
                mean += delta / count;
                squares += delta * (time - mean);
            }
        }
        return new double[] {mean, squares / Math.max(1, count - 1), count};
    }

    private static boolean isSameUntilWrong(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return false;
            }
        }
        return true;
    }

    private static WebhookSignature signed(String id, byte[] signature) {
        return WebhookSignature.parse(id, String.valueOf(NOW), header(signature), THEN);
    }

    private static boolean accepts(byte[]... parts) {
        try {
            return WebhookSignature.parse(
                            new String(parts[0], UTF_8), new String(parts[1], UTF_8), new String(parts[2], UTF_8), THEN)
                    .isOf(MERCHANT, parts[3]);
        } catch (Unauthorized e) {
            return false;
        }
    }

    private static String header(byte[] signature) {
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }

    private static byte[] sign(String id, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            mac.update((id + "." + NOW + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('!' + random.nextInt('~' - '!')));
        }
        return text.toString();
    }
}
