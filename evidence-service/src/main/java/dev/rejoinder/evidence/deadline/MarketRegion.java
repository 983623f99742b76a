package dev.rejoinder.evidence.deadline;

import java.util.Set;

/** The regions that Amazon Pay's rules differ by. */
public enum MarketRegion {
    NA,
    EU,
    UK,
    JP;

    private static final Set<String> NORTH_AMERICA = Set.of("US", "CA", "MX");

    /** @param country ISO 3166, in capitals */
    static MarketRegion of(String country) {
        if (NORTH_AMERICA.contains(country)) {
            return NA;
        }
        return switch (country) {
            case "GB" -> UK;
            case "JP" -> JP;
            default -> EU;
        };
    }
}
