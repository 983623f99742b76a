package dev.rejoinder.notification.template;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.rejoinder.businesstime.Opening;
import dev.rejoinder.notification.profile.Contact;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When people are there, as a reader of this language says it: days with the same times together. */
final class ShownHours {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final LookWords words;
    private final String[] dayNames;

    private ShownHours(Language language) {
        this.words = Vocabulary.in(language).look();
        this.dayNames = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language.tag()))
                .getWeekdays();
    }

    /** As the shop words them itself where it has told no times; null where it has told nothing. */
    static String of(Profile profile, Language reader) {
        Contact contact = profile.contactIn(reader);
        return profile.hours() == null
                ? contact.hours()
                : new ShownHours(reader).week(profile.hours().week());
    }

    private String week(Map<DayOfWeek, List<Opening>> week) {
        List<String> stretches = new ArrayList<>();
        for (DayOfWeek day : week.keySet()) {
            if (!isLike(week, day, day.minus(1)) || day == DayOfWeek.MONDAY) {
                stretches.add(stretch(week, day));
            }
        }
        return stretches.isEmpty() ? null : String.join("; ", stretches);
    }

    private String stretch(Map<DayOfWeek, List<Opening>> week, DayOfWeek first) {
        DayOfWeek last = first;
        while (last != DayOfWeek.SUNDAY && isLike(week, last, last.plus(1))) {
            last = last.plus(1);
        }
        String times = times(week.get(first));
        return first == last ? words.hours_day(name(first), times) : words.hours_days(name(first), name(last), times);
    }

    private static boolean isLike(Map<DayOfWeek, List<Opening>> week, DayOfWeek one, DayOfWeek other) {
        return week.containsKey(other) && week.get(one).equals(week.get(other));
    }

    private String times(List<Opening> openings) {
        Optional<String> times = openings.stream()
                .map(opening -> words.hours_time(time(opening.from(), "0:00"), time(opening.until(), "24:00")))
                .reduce(words::hours_and);
        return times.orElseThrow();
    }

    private static String time(LocalTime time, String midnight) {
        return time.equals(LocalTime.MIDNIGHT) ? midnight : TIME.format(time);
    }

    /** ICU counts from Sunday, 1. */
    private String name(DayOfWeek day) {
        return dayNames[day.getValue() % 7 + 1];
    }
}
