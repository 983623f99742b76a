package dev.rejoinder.bench.measure;

import java.util.List;

/** The middle of several figures and how far they lie apart. */
public record Spread(double least, double median, double most) {

    public static Spread of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figures");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
    }

    /** With as many decimals as asked for, for example {@code 0.41 (0.38 to 0.44)}. */
    public String shown(int decimals) {
        String number = "%,." + decimals + "f";
        return (number + " (" + number + " to " + number + ")").formatted(median, least, most);
    }
}
