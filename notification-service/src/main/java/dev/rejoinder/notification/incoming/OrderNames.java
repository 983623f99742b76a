package dev.rejoinder.notification.incoming;

import java.util.List;
import java.util.regex.Pattern;

/** What in somebody's words may be the number of an order. */
public final class OrderNames {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._/#-]{2,48}[\\p{L}\\d]");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int MOST = 500;

    private OrderNames() {}

    public static List<String> in(String words) {
        return NAME.matcher(words)
                .results()
                .map(found -> found.group())
                .filter(name -> DIGIT.matcher(name).find())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
