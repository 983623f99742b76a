package dev.rejoinder.notification.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages we write in. */
public enum Language {
    EN,
    DE,
    IT,
    ES;

    /** Any BCP 47 tag of a language we write: {@code de-AT} is answered in German. */
    public static Optional<Language> find(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(primary))
                .findFirst();
    }

    @JsonCreator
    static Language of(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("must be one of en, de, it, es"));
    }

    /** As its speakers call it. */
    public String ownName() {
        return switch (this) {
            case EN -> "English";
            case DE -> "Deutsch";
            case IT -> "Italiano";
            case ES -> "Español";
        };
    }

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
