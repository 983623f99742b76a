package dev.rejoinder.evidence.letterhead;

import dev.rejoinder.evidence.letter.Language;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.packet.PacketContent;
import java.time.ZoneId;
import java.util.List;

/**
 * What stands at the top of a merchant's letters. Everything but name, colour and time zone may be null.
 *
 * @param logoText a short word mark set above the name
 * @param timeZone the zone all dates are written in
 * @param language null if packets are written in the language of the marketplace
 */
public record Letterhead(
        String name,
        List<String> addressLines,
        String email,
        String phone,
        String url,
        String accentColor,
        String logoText,
        String timeZone,
        Language language) {

    static final String PLAIN_COLOR = "#1F3A5F";

    public Letterhead {
        addressLines = List.copyOf(addressLines);
    }

    /** How a packet is worded for this merchant. */
    public Wording wording(PacketContent content) {
        return new Wording(Language.of(content, language), ZoneId.of(timeZone));
    }

    /** For a merchant who has given none. */
    public static Letterhead plain(String merchantId) {
        return new Letterhead(merchantId, List.of(), null, null, null, PLAIN_COLOR, null, "UTC", null);
    }
}
