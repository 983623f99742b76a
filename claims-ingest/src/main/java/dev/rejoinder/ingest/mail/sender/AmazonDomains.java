package dev.rejoinder.ingest.mail.sender;

import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which domains are Amazon's, and which only look so. */
public final class AmazonDomains {

    /** What is written for a letter to look like it. */
    private static final Map<Integer, String> LOOKS = Map.ofEntries(
            Map.entry((int) '0', "o"),
            Map.entry((int) '1', "l"),
            Map.entry((int) '3', "e"),
            Map.entry((int) '4', "a"),
            Map.entry((int) '2', "z"),
            Map.entry(0x0430, "a"),
            Map.entry(0x03B1, "a"),
            Map.entry(0x0251, "a"),
            Map.entry(0x043E, "o"),
            Map.entry(0x03BF, "o"),
            Map.entry(0x043C, "m"),
            Map.entry(0x0442, "t"),
            Map.entry(0x0455, "s"),
            Map.entry(0x0458, "j"),
            Map.entry(0x0578, "n"),
            Map.entry(0x0576, "n"),
            Map.entry(0x1D22, "z"),
            Map.entry(0x0290, "z"));

    private final List<String> own;
    private final List<String> relays;
    private final List<String> names;

    /**
     * @param own where Amazon's own words come from
     * @param relays Amazon's, but the words are other people's
     * @param names what a domain must not look like without being Amazon's
     */
    public AmazonDomains(List<String> own, List<String> relays, List<String> names) {
        this.own = own;
        this.relays = relays;
        this.names = names;
    }

    public boolean isOwn(String domain) {
        return own.stream().anyMatch(one -> isWithin(domain, one)) && !isRelay(domain);
    }

    public boolean isRelay(String domain) {
        return relays.stream().anyMatch(one -> isWithin(domain, one));
    }

    public boolean isLookAlike(String domain) {
        if (isOwn(domain) || isRelay(domain)) {
            return false;
        }
        String seen = seen(domain);
        return names.stream().anyMatch(seen::contains);
    }

    static boolean isWithin(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }

    static String ofAddress(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String seen(String domain) {
        String shown = Normalizer.normalize(IDN.toUnicode(domain), Normalizer.Form.NFKD);
        StringBuilder seen = new StringBuilder();
        shown.toLowerCase(Locale.ROOT).codePoints().forEach(one -> {
            if (Character.getType(one) != Character.NON_SPACING_MARK && one != '-') {
                seen.append(LOOKS.getOrDefault(one, Character.toString(one)));
            }
        });
        return seen.toString().replace("rn", "m").replace("vv", "w");
    }
}
