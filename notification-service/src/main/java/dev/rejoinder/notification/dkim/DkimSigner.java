package dev.rejoinder.notification.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.rejoinder.crypto.NativeCrypto;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Signs mails after RFC 6376: relaxed/relaxed, RSA-SHA256. The same mail at the same time has the same signature. */
final class DkimSigner {

    static final String HEADER = "DKIM-Signature";

    /** From is named once more than it is there, so that nobody can add a second one that mailboxes would show. */
    private static final List<String> ALWAYS = List.of("From", "From");

    private static final List<String> WHERE_THERE = List.of(
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Reply-To",
            "References",
            "In-Reply-To",
            "MIME-Version",
            "Content-Type",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted");

    private static final String FOLD = "\r\n ";
    private static final int LINE = 72;

    private final PrivateKey key;
    private final String domain;
    private final String selector;

    DkimSigner(PrivateKey key, String domain, String selector) {
        this.key = NativeCrypto.prepared(key);
        this.domain = domain;
        this.selector = selector;
    }

    /** What the header {@value #HEADER} of the mail says. */
    String sign(byte[] mail, Instant now) {
        int bodyStart = bodyStart(mail);
        Map<String, String> headers = headers(new String(mail, 0, bodyStart, ISO_8859_1));
        List<String> signed = new ArrayList<>(ALWAYS);
        WHERE_THERE.stream().filter(name -> headers.containsKey(lower(name))).forEach(signed::add);
        String unsigned = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + "; t="
                + now.getEpochSecond() + ";" + FOLD + "h=" + String.join(":", signed) + ";" + FOLD + "bh="
                + base64(sha256(Relaxed.body(mail, bodyStart))) + ";" + FOLD + "b=";
        return unsigned + folded(base64(signature(toSign(headers, signed, unsigned))));
    }

    private static String toSign(Map<String, String> headers, List<String> signed, String unsigned) {
        StringBuilder text = new StringBuilder();
        signed.stream().distinct().forEach(name -> text.append(Relaxed.header(name, headers.get(lower(name))))
                .append("\r\n"));
        return text.append(Relaxed.header(HEADER, unsigned)).toString();
    }

    private byte[] signature(String text) {
        try {
            Signature signature = NativeCrypto.signature("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(ISO_8859_1));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A mail cannot be signed", e);
        }
    }

    private static int bodyStart(byte[] mail) {
        for (int i = 3; i < mail.length; i++) {
            if (mail[i] == '\n' && mail[i - 1] == '\r' && mail[i - 2] == '\n' && mail[i - 3] == '\r') {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("a mail without a body");
    }

    /** By name; of several with one name the last, as the standard says. */
    private static Map<String, String> headers(String block) {
        Map<String, String> headers = new TreeMap<>();
        for (String header : block.split("\r\n(?![ \t])", -1)) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.put(lower(header.substring(0, colon).strip()), header.substring(colon + 1));
            }
        }
        return headers;
    }

    private static String folded(String text) {
        return text.replaceAll("(.{" + LINE + "})(?=.)", "$1" + FOLD);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return NativeCrypto.digest("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return new String(Base64.getEncoder().encode(bytes), US_ASCII);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
