package dev.rejoinder.notification.template;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.profile.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;

/** Dates and money as a reader of this language writes them. From ICU's own tables, so every JDK prints the same. */
record Formats(Language language, String timeZone) {

    private static final int HOURS_A_DAY = 24;
    private static final int LONG_HOURS = 2 * HOURS_A_DAY;
    private static final Duration SMALL_HOURS = Duration.ofHours(3);

    String dateTime(Instant instant) {
        return format(
                instant,
                switch (language) {
                    case EN -> "EEEE d MMMM y, HH:mm z";
                    case DE -> "EEEE, d. MMMM y, HH:mm 'Uhr' (z)";
                    case IT -> "EEEE d MMMM y, 'ore' HH:mm (z)";
                    case ES -> "EEEE, d 'de' MMMM 'de' y, 'a' 'las' HH:mm (z)";
                });
    }

    String date(Instant instant) {
        return format(
                instant,
                switch (language) {
                    case EN, IT -> "d MMMM y";
                    case DE -> "d. MMMM y";
                    case ES -> "d 'de' MMMM 'de' y";
                });
    }

    /** For tables, which have little room. */
    String shortDate(Instant instant) {
        return format(
                instant,
                switch (language) {
                    case EN, IT, ES -> "d MMM y";
                    case DE -> "dd.MM.y";
                });
    }

    /** The last day on which people should count; who reads "by the 10th" does not think of one in the morning. */
    String lastDay(Instant deadline) {
        return date(deadline.minus(SMALL_HOURS));
    }

    /** By when to answer: the time, or the day that ends with it. */
    String answerBy(Instant deadline) {
        int hour = deadline.atZone(ZoneId.of(timeZone)).getHour();
        return hour < SMALL_HOURS.toHours() ? weekday(deadline.minus(SMALL_HOURS)) : dateTime(deadline);
    }

    private String weekday(Instant instant) {
        return format(
                instant,
                switch (language) {
                    case EN, IT -> "EEEE d MMMM y";
                    case DE -> "EEEE, d. MMMM y";
                    case ES -> "EEEE, d 'de' MMMM 'de' y";
                });
    }

    /** The same for subjects, which have little room. */
    String shortLastDay(Instant deadline) {
        return format(
                deadline.minus(SMALL_HOURS),
                switch (language) {
                    case EN, IT -> "d MMMM";
                    case DE -> "d. MMMM";
                    case ES -> "d 'de' MMMM";
                });
    }

    String month(Instant instant) {
        return format(instant, language == Language.ES ? "MMMM 'de' y" : "MMMM y");
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(locale()).format(share);
    }

    /** Hours up to two days, then days. */
    String hours(double hours) {
        boolean few = hours < LONG_HOURS;
        MeasureFormat format = MeasureFormat.getInstance(locale(), MeasureFormat.FormatWidth.WIDE);
        return format.format(
                few
                        ? new Measure(Math.max(1, Math.round(hours)), MeasureUnit.HOUR)
                        : new Measure(Math.round(hours / HOURS_A_DAY), MeasureUnit.DAY));
    }

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(money.value().scale());
        format.setMaximumFractionDigits(money.value().scale());
        return format.format(money.value());
    }

    private String format(Instant instant, String pattern) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale());
        format.setTimeZone(TimeZone.getTimeZone(timeZone));
        return format.format(Date.from(instant));
    }

    /** English as in Europe: day before month. */
    private ULocale locale() {
        return switch (language) {
            case EN -> ULocale.UK;
            case DE -> ULocale.GERMANY;
            case IT -> ULocale.ITALY;
            case ES -> new ULocale("es_ES");
        };
    }
}
