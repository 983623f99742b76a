package dev.rejoinder.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** {@code java -jar rejoinder-verify.jar packet.zip}: are these the very parts that were sent? */
public final class Verify {

    private static final String MANIFEST = "manifest.json";
    private static final int GOOD = 0;
    private static final int CHANGED = 1;
    private static final int NO_PACKET = 2;

    private Verify() {}

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        if (words.length != 1) {
            out.println("Usage: java -jar rejoinder-verify.jar <packet.zip>");
            System.exit(NO_PACKET);
        }
        System.exit(verify(Path.of(words[0]), out));
    }

    /** @return 0 if nothing was changed, 1 if something was, 2 if it is no packet */
    static int verify(Path file, PrintStream out) {
        try {
            Packet packet = Packet.read(file);
            byte[] manifest = packet.parts().get(MANIFEST);
            if (manifest == null) {
                out.println("NO PACKET  There is no manifest.json in it");
                return NO_PACKET;
            }
            List<String> faults = faults(packet, ManifestReader.read(manifest), out);
            faults.forEach(out::println);
            out.println(
                    faults.isEmpty()
                            ? "All " + packet.parts().size() + " parts are as they were sent."
                            : "This is not the packet as it was sent.");
            return faults.isEmpty() ? GOOD : CHANGED;
        } catch (IOException | RuntimeException e) {
            // A broken archive is met with all kinds of exceptions, and each says the same.
            out.println("NO PACKET  It cannot be read: " + printable(String.valueOf(e.getMessage())));
            return NO_PACKET;
        }
    }

    private static List<String> faults(Packet packet, List<Listed> listed, PrintStream out) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, byte[]> left = new HashMap<>(packet.parts());
        left.remove(MANIFEST);
        for (Listed part : listed) {
            byte[] bytes = left.remove(part.name());
            if (bytes == null) {
                faults.add("MISSING    " + printable(part.name()));
            } else if (!sha256(bytes).equalsIgnoreCase(part.sha256())) {
                faults.add("CHANGED    " + printable(part.name()) + ": SHA-256 is " + sha256(bytes)
                        + ", the manifest says " + printable(part.sha256()));
            } else {
                out.println("as sent    " + printable(part.name()));
            }
        }
        left.keySet().stream().sorted().forEach(name -> faults.add("ADDED      " + printable(name)));
        int strange = packet.firstStrangeByte();
        if (strange >= 0 && faults.isEmpty()) {
            faults.add("CHANGED    the archive itself, at byte " + strange
                    + ": the parts are as the manifest says, and what holds them together is not");
        }
        return faults;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Names come from the file, and must not steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
