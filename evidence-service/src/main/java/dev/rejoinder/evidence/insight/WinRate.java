package dev.rejoinder.evidence.insight;

/**
 * How often claims of one kind were won. Withdrawn and merged ones, and those nobody was at fault for, count for neither side.
 *
 * @param group what they have in common
 * @param sample how many were decided; few say little, which {@code low} and {@code high} show
 * @param rate won of the sample; null if there is none
 * @param low end of the interval in which the true rate lies with 95 per cent (Wilson)
 */
record WinRate(String group, long won, long lost, long sample, Double rate, Double low, Double high) {

    /** The normal distribution's quantile for 95 per cent, both sides. */
    private static final double Z = 1.959964;

    private static final double DIGITS = 10_000;

    static WinRate of(String group, long won, long lost) {
        long sample = won + lost;
        if (sample == 0) {
            return new WinRate(group, won, lost, 0, null, null, null);
        }
        double rate = (double) won / sample;
        double square = Z * Z / sample;
        double middle = (rate + square / 2) / (1 + square);
        double half = Z * Math.sqrt(rate * (1 - rate) / sample + square / (4 * sample)) / (1 + square);
        return new WinRate(
                group,
                won,
                lost,
                sample,
                rounded(rate),
                rounded(Math.max(0, middle - half)),
                rounded(Math.min(1, middle + half)));
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
