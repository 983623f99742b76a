package dev.rejoinder.evidence.letterhead;

import java.util.List;

/**
 * What stands at the top of a merchant's letters. Everything but name, colour and time zone may be null.
 *
 * @param logoText a short word mark set above the name
 * @param timeZone the zone all dates are written in
 */
public record Letterhead(
        String name,
        List<String> addressLines,
        String email,
        String phone,
        String url,
        String accentColor,
        String logoText,
        String timeZone) {

    static final String PLAIN_COLOR = "#1F3A5F";

    public Letterhead {
        addressLines = List.copyOf(addressLines);
    }

    /** For a merchant who has given none. */
    public static Letterhead plain(String merchantId) {
        return new Letterhead(merchantId, List.of(), null, null, null, PLAIN_COLOR, null, "UTC");
    }
}
