package dev.rejoinder.ingest.mail.sender;

import dev.rejoinder.ingest.mail.sender.AuthenticationResults.Result;
import dev.rejoinder.ingest.mail.sender.Authenticity.Verdict;
import dev.rejoinder.mail.mime.MailHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges whether a mail is Amazon's, by what the receiving relay found. No signature is checked here: the mail may have
 * been changed on its way since, and keys of old mails are gone.
 *
 * <ol>
 *   <li>There must be one sender, at a domain of Amazon's own.
 *   <li>Only the topmost {@code Authentication-Results} of a trusted relay counts: whatever stands below may have come
 *       with the mail. Without trusted relays set, the topmost of all counts if it stands above the relays' own lines or
 *       is by a relay that says there that it received the mail.
 *   <li>It must tell a good DKIM signature of the sender's domain, or that DMARC is satisfied.
 *   <li>Else, for a mail that was passed on, ARC must be good, every relay that sealed it be trusted, and one of them
 *       have found such a signature.
 * </ol>
 */
public final class SenderJudge {

    private static final String RESULTS = "authentication-results";
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[^<>]*<)?\\s*([A-Za-z0-9._%+=/'!#$&*?^{|}~-]{1,64}@[\\p{L}\\p{N}.-]{1,253})\\s*>?\\s*");
    private static final Pattern RECEIVED_BY = Pattern.compile("(?i)(?:^|\\s)by\\s+([A-Za-z0-9.-]{1,253})");
    private static final Pattern INSTANCE = Pattern.compile("(?:^|;)\\s*i\\s*=\\s*([0-9]{1,3})\\s*;");
    private static final Pattern SEALER = Pattern.compile("(?:^|;)\\s*d\\s*=\\s*([A-Za-z0-9.-]{1,253})\\s*(?:;|$)");
    private static final int MAX_HEADER = 4_000;

    private final AmazonDomains amazon;
    private final List<String> trusted;

    /** @param trusted authserv-ids of the merchant's relays; empty if none are set */
    public SenderJudge(AmazonDomains amazon, List<String> trusted) {
        this.amazon = amazon;
        this.trusted = trusted.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
    }

    /** @param turnedAround people would see another text than the one that is read */
    public Authenticity judge(MailHeaders headers, boolean turnedAround) {
        Authenticity judged = judge(headers);
        return turnedAround ? judged.doubted("It has characters that show its text in another order") : judged;
    }

    private Authenticity judge(MailHeaders headers) {
        List<String> froms = headers.all("from");
        String from = froms.size() == 1 ? address(froms.get(0)) : "";
        if (from.isEmpty()) {
            String why = froms.isEmpty()
                    ? "The mail names no sender"
                    : "The mail names several senders, or one that is no address; look who it is from";
            return new Authenticity(Verdict.DOUBTFUL, why, "", null, null);
        }
        String domain = AmazonDomains.ofAddress(from);
        if (amazon.isLookAlike(domain)) {
            return new Authenticity(
                    Verdict.FORGED, "The sender's domain only looks like Amazon's: " + domain, from, null, null);
        }
        if (amazon.isRelay(domain)) {
            String why = "Amazon passes this mail on for somebody else (" + domain + "); its words are not Amazon's";
            return new Authenticity(Verdict.DOUBTFUL, why, from, null, null);
        }
        if (!amazon.isOwn(domain)) {
            return new Authenticity(Verdict.DOUBTFUL, "The sender is not Amazon: " + domain, from, null, null);
        }
        return judgeAmazons(headers, from, domain);
    }

    /** True if an address, authentic or not, says it is Amazon's own. */
    public boolean isAmazons(String address) {
        return !address.isEmpty() && amazon.isOwn(AmazonDomains.ofAddress(address));
    }

    private Authenticity judgeAmazons(MailHeaders headers, String from, String domain) {
        Optional<AuthenticationResults> results = ofTrustedRelay(headers);
        if (results.isEmpty()) {
            String why =
                    "No relay that you trust says whether Amazon signed it; set trustedAuthservIds to the name your"
                            + " mail server writes in Authentication-Results";
            return new Authenticity(Verdict.DOUBTFUL, why, from, null, null);
        }
        String relay = results.get().authservId();
        Optional<String> signer = signer(results.get(), domain);
        if (signer.isPresent()) {
            return new Authenticity(Verdict.AUTHENTIC, null, from, relay, signer.get());
        }
        if (has(results.get(), "arc", "pass")) {
            return judgePassedOn(headers, from, domain, relay);
        }
        boolean failed = results.get().results().stream()
                .anyMatch(result ->
                        (result.method().equals("dkim") || result.method().equals("dmarc"))
                                && result.result().equals("fail"));
        return failed
                ? new Authenticity(
                        Verdict.FORGED,
                        relay + " found that Amazon's signature does not fit the mail",
                        from,
                        relay,
                        null)
                : new Authenticity(
                        Verdict.DOUBTFUL, relay + " found no signature of " + domain + " on it", from, relay, null);
    }

    private Authenticity judgePassedOn(MailHeaders headers, String from, String domain, String relay) {
        for (String seal : headers.all("arc-seal")) {
            Matcher sealer = SEALER.matcher(cut(seal));
            String by = sealer.find() ? sealer.group(1).toLowerCase(Locale.ROOT) : "somebody unknown";
            if (trusted.stream().noneMatch(id -> AmazonDomains.isWithin(id, by))) {
                String why = "The mail was passed on by " + by + ", which is not among your trustedAuthservIds";
                return new Authenticity(Verdict.DOUBTFUL, why, from, relay, null);
            }
        }
        for (String told : headers.all("arc-authentication-results")) {
            Matcher instance = INSTANCE.matcher(cut(told));
            if (instance.find()) {
                Optional<String> signer = signer(AuthenticationResults.parse(told.substring(instance.end())), domain);
                if (signer.isPresent()) {
                    return new Authenticity(Verdict.AUTHENTIC, null, from, relay, signer.get());
                }
            }
        }
        String why = "The mail was passed on, and no relay on its way found a signature of " + domain;
        return new Authenticity(Verdict.DOUBTFUL, why, from, relay, null);
    }

    private Optional<AuthenticationResults> ofTrustedRelay(MailHeaders headers) {
        StringBuilder receivers = new StringBuilder();
        boolean received = false;
        for (MailHeaders.Line line : headers.lines()) {
            if (line.name().equals("received")) {
                received = true;
                Matcher by = RECEIVED_BY.matcher(cut(line.value()));
                receivers.append(by.find() ? by.group(1).toLowerCase(Locale.ROOT) + "\n" : "");
            }
            if (!line.name().equals(RESULTS)) {
                continue;
            }
            AuthenticationResults results = AuthenticationResults.parse(line.value());
            if (trusted.isEmpty()) {
                boolean byReceiver = receivers.toString().lines().anyMatch(host -> areOne(host, results.authservId()));
                return !received || byReceiver ? Optional.of(results) : Optional.empty();
            }
            if (trusted.contains(results.authservId())) {
                return Optional.of(results);
            }
        }
        return Optional.empty();
    }

    /** The aligned domain that signed it, or for which DMARC is satisfied. */
    private Optional<String> signer(AuthenticationResults results, String domain) {
        for (Result result : results.results()) {
            String signer =
                    switch (result.method()) {
                        case "dkim" -> signer(result);
                        case "dmarc" -> result.property("header.from");
                        default -> "";
                    };
            boolean aligned = AmazonDomains.isWithin(domain, signer) || AmazonDomains.isWithin(signer, domain);
            if (result.result().equals("pass") && aligned && amazon.isOwn(signer)) {
                return Optional.of(signer);
            }
        }
        return Optional.empty();
    }

    private static String signer(Result dkim) {
        String domain = dkim.property("header.d");
        return domain.isEmpty() ? AmazonDomains.ofAddress(dkim.property("header.i")) : domain;
    }

    private static boolean has(AuthenticationResults results, String method, String value) {
        return results.results().stream()
                .anyMatch(result ->
                        result.method().equals(method) && result.result().equals(value));
    }

    /** Hosts of one owner often differ in their first label only. */
    private static boolean areOne(String host, String id) {
        return AmazonDomains.isWithin(host, id)
                || AmazonDomains.isWithin(id, host)
                || parent(host).equals(parent(id));
    }

    private static String parent(String host) {
        int dot = host.indexOf('.');
        String parent = host.substring(dot + 1);
        return dot >= 0 && parent.contains(".") ? parent : host;
    }

    private static String address(String header) {
        Matcher address = ADDRESS.matcher(cut(header));
        return address.matches() ? address.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(value.length(), MAX_HEADER));
    }
}
