package dev.rejoinder.evidence.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said about a tracking number without asking the carrier. Both parts are as the merchant wrote them. */
public final class Tracking {

    private Tracking() {}

    /**
     * A number is wrong only if it has the shape of checked numbers and no rule of its carrier accepts it; carriers use more
     * shapes than they publish.
     */
    public static TrackingCheck check(String carrier, String number) {
        if (carrier == null || number == null) {
            return TrackingCheck.NOT_CHECKABLE;
        }
        String plain = plain(number);
        List<NumberRule> fitting = Carrier.named(carrier).map(Carrier::rules).orElse(List.of()).stream()
                .filter(rule -> rule.fits(plain))
                .toList();
        List<TrackingCheck> results =
                fitting.stream().map(rule -> rule.check(plain)).toList();
        if (results.contains(TrackingCheck.VALID)) {
            return TrackingCheck.VALID;
        }
        if (results.isEmpty() || results.contains(TrackingCheck.NOT_CHECKABLE)) {
            return TrackingCheck.NOT_CHECKABLE;
        }
        return TrackingCheck.WRONG;
    }

    /**
     * Carriers of which the number is a good one, where the named carrier says otherwise or nothing. A suggestion only: shapes
     * and check digits are shared.
     */
    public static List<String> suggestions(String carrier, String number) {
        if (number == null || check(carrier, number) == TrackingCheck.VALID) {
            return List.of();
        }
        return Carrier.withValid(plain(number));
    }

    /** The carrier's public page about this parcel. */
    public static Optional<String> page(String carrier, String number) {
        if (carrier == null || number == null) {
            return Optional.empty();
        }
        return Carrier.named(carrier).flatMap(known -> known.pageOf(plain(number)));
    }

    private static String plain(String number) {
        return number.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
    }
}
