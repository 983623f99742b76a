package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Words of a bundle in a language. */
public final class Bundled {

    private Bundled() {}

    /** English is the default bundle, which carries no language of its own. */
    public static <T> T words(Class<T> bundle, Language language) {
        return language == Language.EN
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }
}
