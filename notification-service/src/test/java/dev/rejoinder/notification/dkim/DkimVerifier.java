package dev.rejoinder.notification.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks RSA signatures as a mailbox does, after RFC 6376, section 6; shares nothing with what signs. */
public final class DkimVerifier {

    private final PublicKey key;

    public DkimVerifier(PublicKey key) {
        this.key = key;
    }

    /** @param record what DNS says, {@code p=} alone */
    static DkimVerifier of(String record) throws GeneralSecurityException {
        return new DkimVerifier(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(record))));
    }

    public boolean verifies(String mail) throws GeneralSecurityException {
        String[] halves = mail.split("\r\n\r\n", 2);
        List<String> headers = new ArrayList<>(Arrays.asList(halves[0].split("\r\n(?=[^ \t])", -1)));
        String signature = headers.stream()
                .filter(header -> name(header).equals("dkim-signature") && header.contains("rsa-sha256"))
                .findFirst()
                .orElseThrow();
        Map<String, String> tags = tags(signature);
        if (!tags.get("c").equals("relaxed/relaxed") || !tags.get("v").equals("1")) {
            return false;
        }
        byte[] bodyHash =
                MessageDigest.getInstance("SHA-256").digest(body(halves[1]).getBytes(ISO_8859_1));
        if (!Base64.getEncoder().encodeToString(bodyHash).equals(tags.get("bh"))) {
            return false;
        }
        StringBuilder signed = new StringBuilder();
        for (String name : tags.get("h").split(":", -1)) {
            last(headers, name)
                    .ifPresent(header -> signed.append(relaxed(header)).append("\r\n"));
        }
        signed.append(relaxed(signature.replaceFirst("(?s)(?<=[;\\s])b=[^;]*", "b=")));
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(signed.toString().getBytes(ISO_8859_1));
        return check.verify(Base64.getDecoder().decode(tags.get("b")));
    }

    /** Takes it out, so that the next of the name is the one above. */
    private static Optional<String> last(List<String> headers, String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (name(headers.get(i)).equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(headers.remove(i));
            }
        }
        return Optional.empty();
    }

    static Map<String, String> tags(String signature) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : signature.substring(signature.indexOf(':') + 1).split(";", -1)) {
            String[] parts = tag.split("=", 2);
            tags.put(parts[0].strip(), parts[1].replaceAll("\\s", ""));
        }
        return tags;
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private static String relaxed(String header) {
        String value = header.substring(header.indexOf(':') + 1);
        return name(header) + ":" + value.replaceAll("[ \t\r\n]+", " ").strip();
    }

    private static String body(String body) {
        String lines = body.replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n").replaceAll("(\r\n)*\\z", "");
        return lines.isEmpty() ? "" : lines + "\r\n";
    }
}
