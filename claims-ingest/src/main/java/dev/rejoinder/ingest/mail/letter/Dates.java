package dev.rejoinder.ingest.mail.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds dates in every order and language of the pattern file, with the time and the zone behind them if there are any. */
final class Dates {

    /**
     * @param days what it can mean: two where day and month can be told in either order
     * @param time null if none is told
     * @param zone null if none is told
     * @param sure false if the year or the century had to be guessed
     */
    record Found(int start, int end, String text, List<LocalDate> days, LocalTime time, ZoneId zone, boolean sure) {

        /** The instant by which something is over: the end of the day where no time is told. */
        Instant over(LocalDate day, ZoneId likely) {
            ZoneId where = zone == null ? likely : zone;
            if (time != null) {
                return day.atTime(time).atZone(where).toInstant();
            }
            return day.plusDays(1).atStartOfDay(where).toInstant().minusSeconds(1);
        }
    }

    private static final Pattern ISO =
            Pattern.compile("(?<![0-9A-Za-z-])(?<y>20[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?![0-9-])T?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![0-9/.])(?<y>20[0-9]{2})[/.](?<m>[0-9]{1,2})[/.](?<d>[0-9]{1,2})(?![0-9])");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![0-9A-Za-z/.-])(?<a>[0-9]{1,2})(?<s>[/.-]) ?(?<b>[0-9]{1,2})\\k<s> ?(?<y>20[0-9]{2}|[0-9]{2})(?![0-9A-Za-z/]|[.-][0-9])");

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, String> zoneNames;
    private final Pattern dayMonth;
    private final Pattern monthDay;
    private final Pattern timeBehind;
    private final String lead;
    private final List<Pattern> mornings;
    private final List<Pattern> afternoons;

    Dates(PatternFile file) {
        PatternFile.DateWords words = file.dates();
        for (int i = 0; i < words.months().size(); i++) {
            for (String name : words.months().get(i)) {
                months.put(name, i + 1);
            }
        }
        zoneNames = file.zoneNames();
        String month = "(?<month>" + longestFirst(months.keySet().stream()) + ")";
        String ordinal = "(?:" + String.join("|", words.ordinals()) + ")?";
        String filler = "(?:(?:" + String.join("|", words.fillers()) + ")[ \\t\\n]{1,3})?";
        String year = "(?:,?[ \\t\\n]{1,3}" + filler + "(?<y>20[0-9]{2})(?![0-9]))?";
        dayMonth = words("(?<![\\p{L}\\p{N}/.,-])(?<d>[0-9]{1,2})" + ordinal + "[.]?[ \\t\\n-]{0,3}" + filler + month
                + "(?![\\p{L}])[.]?" + year.replace("[ \\t\\n]{1,3}", "[ \\t\\n-]{1,3}"));
        monthDay =
                words("(?<![\\p{L}\\p{N}])" + month + "[.]?[ \\t\\n]{1,3}(?<d>[0-9]{1,2})(?![0-9])" + ordinal + year);
        String zones = longestFirst(zoneNames.keySet().stream());
        timeBehind = words("(?:[ \\t\\n,(]{0,3}(?:" + longestFirst(words.timeFillers().stream())
                + ")?[ \\t\\n,(]{1,3}|T)(?<h>[0-9]{1,2})(?:[:h](?<min>[0-9]{2})(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
                + "|[.](?<minutes>[0-9]{2})(?=[ \\t]?(?:" + String.join("|", words.timeEnds())
                + ")))?(?![0-9])(?:[ \\t]?(?<half>" + String.join("|", words.mornings()) + "|"
                + String.join("|", words.afternoons()) + ")(?![\\p{L}]))?(?:[ \\t]?(?:"
                + String.join("|", words.timeEnds()) + ")(?![\\p{L}]))?(?:[ \\t(]{0,2}(?:(?<zone>" + zones
                + ")(?![\\p{L}])|(?<z>Z)(?![\\p{L}])))?(?<offset>[+-][0-9]{1,2}(?::?[0-9]{2})?)?");
        lead = "[ \\t\\n:*_]{0,6}(?:(?:" + String.join("|", words.leads())
                + ")[ \\t\\n]{0,3})?(?:\\p{L}{2,12}[,.]?[ \\t\\n]{1,3})?(?:(?:" + String.join("|", words.leads())
                + ")[ \\t\\n]{0,3})?";
        mornings = words.mornings().stream().map(Dates::words).toList();
        afternoons = words.afternoons().stream().map(Dates::words).toList();
    }

    /** @param written when the mail was written: it tells the year where the mail does not */
    List<Found> find(CharSequence text, boolean dayFirst, LocalDate written) {
        List<Found> found = new ArrayList<>();
        collect(text, ISO, match -> days(match, "y", "m", "d"), found);
        collect(text, YEAR_FIRST, match -> days(match, "y", "m", "d"), found);
        collect(text, NUMERIC, match -> numeric(match, dayFirst), found);
        collect(text, dayMonth, match -> named(match, written), found);
        collect(text, monthDay, match -> named(match, written), found);
        found.sort(Comparator.comparing(Found::start)
                .thenComparing(Comparator.comparing(Found::end).reversed()));
        List<Found> apart = new ArrayList<>();
        for (Found one : found) {
            boolean overlaps = !apart.isEmpty() && apart.get(apart.size() - 1).end() > one.start();
            if (!overlaps) {
                apart.add(one);
            }
        }
        return apart;
    }

    /** Words that lead to a date: they end right before it, but for an article or a weekday. */
    Wording<Boolean> leading(String language, String text) {
        Pattern words = Wording.of(true, language, text).pattern();
        return new Wording<>(true, language, text, Pattern.compile(words.pattern() + lead + "\\z", words.flags()));
    }

    private interface DayReader {

        List<LocalDate> read(Matcher match);
    }

    private void collect(CharSequence text, Pattern pattern, DayReader reader, List<Found> found) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            List<LocalDate> days = reader.read(match);
            if (!days.isEmpty()) {
                found.add(withTime(text, match, days));
            }
        }
    }

    private Found withTime(CharSequence text, Matcher date, List<LocalDate> days) {
        boolean longYear = date.group("y") != null && date.group("y").length() == 4;
        Matcher behind = timeBehind.matcher(text);
        int from = date.group().endsWith("T") ? date.end() - 1 : date.end();
        behind.region(from, text.length());
        LocalTime time = behind.lookingAt() ? time(behind) : null;
        if (time == null) {
            return new Found(date.start(), date.end(), date.group(), days, null, null, longYear);
        }
        String said = text.subSequence(date.start(), behind.end()).toString();
        return new Found(date.start(), behind.end(), said, days, time, zone(behind), longYear);
    }

    /** Null if what stands there is no time, but some other number. */
    private LocalTime time(Matcher behind) {
        String minutes = behind.group("min") == null ? behind.group("minutes") : behind.group("min");
        String half = behind.group("half");
        if (minutes == null && half == null) {
            return null;
        }
        int hour = Integer.parseInt(behind.group("h"));
        boolean afternoon = half != null
                && afternoons.stream().anyMatch(words -> words.matcher(half).matches());
        boolean morning = half != null
                && mornings.stream().anyMatch(words -> words.matcher(half).matches());
        if ((afternoon || morning) && (hour < 1 || hour > 12)) {
            return null;
        }
        int ofDay = afternoon ? hour % 12 + 12 : morning ? hour % 12 : hour;
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return ofDay > 23 || minute > 59 ? null : LocalTime.of(ofDay, minute);
    }

    private ZoneId zone(Matcher behind) {
        String offset = behind.group("offset");
        if (offset != null) {
            try {
                return ZoneId.of(offset);
            } catch (DateTimeException e) {
                return null;
            }
        }
        if (behind.group("z") != null) {
            return ZoneOffset.UTC;
        }
        String name = behind.group("zone");
        return name == null ? null : ZoneId.of(zoneNames.get(name.toUpperCase(Locale.ROOT)));
    }

    private static List<LocalDate> numeric(Matcher match, boolean dayFirst) {
        String year = match.group("y").length() == 2 ? "20" + match.group("y") : match.group("y");
        List<LocalDate> dayMonth = day(year, match.group("b"), match.group("a"));
        if (match.group("s").equals(".")) {
            return dayMonth;
        }
        List<LocalDate> monthDay = day(year, match.group("a"), match.group("b"));
        if (dayFirst && !dayMonth.isEmpty()) {
            return dayMonth;
        }
        return Stream.concat(dayMonth.stream(), monthDay.stream()).distinct().toList();
    }

    private List<LocalDate> named(Matcher match, LocalDate written) {
        String month = String.valueOf(months.get(match.group("month").toLowerCase(Locale.ROOT)));
        String year = match.group("y");
        if (year != null) {
            return day(year, month, match.group("d"));
        }
        List<LocalDate> thisYear = day(String.valueOf(written.getYear()), month, match.group("d"));
        boolean past = !thisYear.isEmpty() && thisYear.get(0).isBefore(written.minusMonths(6));
        return past ? day(String.valueOf(written.getYear() + 1), month, match.group("d")) : thisYear;
    }

    private static List<LocalDate> days(Matcher match, String year, String month, String day) {
        return day(match.group(year), match.group(month), match.group(day));
    }

    private static List<LocalDate> day(String year, String month, String day) {
        try {
            return List.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String longestFirst(Stream<String> names) {
        return names.sorted(Comparator.comparing(String::length).reversed()).collect(Collectors.joining("|"));
    }
}
