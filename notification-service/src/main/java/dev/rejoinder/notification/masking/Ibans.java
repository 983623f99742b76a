package dev.rejoinder.notification.masking;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank accounts in text: a country, its length, and the check digits of ISO 13616, with or without blanks between. */
final class Ibans {

    private static final Pattern START = Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{Alpha}{2}\\d{2}");
    private static final int COUNTRY = 2;
    private static final int SHOWN = 4;
    private static final int WIDEST_GAP = 2;

    /** How long an account's number is in each country. */
    private static final String LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22"
                    + "GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22"
                    + "MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26"
                    + "UA29VA22VG24XK20";

    private static final Map<String, Integer> LENGTH = lengths();

    private Ibans() {}

    static boolean mask(String text, char[] masked) {
        boolean found = false;
        Matcher start = START.matcher(text);
        while (start.find()) {
            int[] places = places(text, start.start());
            if (places.length > 0 && isAccount(text, places)) {
                Masking.cover(masked, places[COUNTRY], places[places.length - SHOWN - 1] + 1);
                found = true;
            }
        }
        return found;
    }

    /** Where its letters and digits are; none if it cannot be one. */
    private static int[] places(String text, int from) {
        int length = LENGTH.getOrDefault(text.substring(from, from + COUNTRY).toUpperCase(Locale.ROOT), 0);
        int[] places = new int[length];
        int count = 0;
        for (int at = from; count < length; at++) {
            boolean tooWide = count > 0 && at - places[count - 1] > WIDEST_GAP + 1;
            if (at >= text.length() || tooWide) {
                return new int[0];
            }
            char one = text.charAt(at);
            if (isPlace(one)) {
                places[count++] = at;
            } else if (!Masking.isBlank(one) && one != '-' && one != '.') {
                return new int[0];
            }
        }
        boolean goesOn =
                length > 0 && places[length - 1] + 1 < text.length() && isPlace(text.charAt(places[length - 1] + 1));
        return goesOn ? new int[0] : places;
    }

    private static boolean isPlace(char one) {
        return one < 128 && Character.isLetterOrDigit(one);
    }

    private static boolean isAccount(String text, int[] places) {
        int rest = 0;
        for (int i = 0; i < places.length; i++) {
            int value = Character.digit(text.charAt(places[(i + 4) % places.length]), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            lengths.put(LENGTHS.substring(i, i + 2), Integer.valueOf(LENGTHS.substring(i + 2, i + 4)));
        }
        return lengths;
    }
}
