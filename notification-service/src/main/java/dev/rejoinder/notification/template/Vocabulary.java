package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The words of one language. */
record Vocabulary(
        Words common,
        MerchantWords merchant,
        CourseWords course,
        EscalationWords escalation,
        OutcomeWords outcome,
        ShopperWords shopper,
        NewsWords news,
        DecisionWords decision,
        ReasonWords reasons,
        EvidenceWords evidence,
        AccountWords account) {

    private static final Map<Language, Vocabulary> ALL = new EnumMap<>(Language.class);

    static synchronized Vocabulary in(Language language) {
        if (ALL.isEmpty()) {
            Arrays.stream(Language.values()).forEach(each -> ALL.put(each, load(each)));
        }
        return ALL.get(language);
    }

    private static Vocabulary load(Language language) {
        return new Vocabulary(
                bundle(Words.class, language),
                bundle(MerchantWords.class, language),
                bundle(CourseWords.class, language),
                bundle(EscalationWords.class, language),
                bundle(OutcomeWords.class, language),
                bundle(ShopperWords.class, language),
                bundle(NewsWords.class, language),
                bundle(DecisionWords.class, language),
                bundle(ReasonWords.class, language),
                bundle(EvidenceWords.class, language),
                bundle(AccountWords.class, language));
    }

    /** English is the default bundle, which carries no language of its own. */
    private static <T> T bundle(Class<T> type, Language language) {
        return language == Language.EN
                ? MessageBundles.get(type)
                : MessageBundles.get(type, Localized.Literal.of(language.tag()));
    }
}
