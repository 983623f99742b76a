package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The words of one language. */
record Vocabulary(
        Words common,
        LookWords look,
        CalendarWords calendar,
        MerchantWords merchant,
        CourseWords course,
        EscalationWords escalation,
        OutcomeWords outcome,
        ShopperWords shopper,
        NewsWords news,
        DecisionWords decision,
        VoiceWords voice,
        HowToWords howTo,
        AddedWords added,
        ReasonWords reasons,
        EvidenceWords evidence,
        AccountWords account,
        CareWords care,
        TeamWords team,
        CaseWords casePage) {

    private static final Map<Language, Vocabulary> ALL = new EnumMap<>(Language.class);

    static synchronized Vocabulary in(Language language) {
        if (ALL.isEmpty()) {
            Arrays.stream(Language.values()).forEach(each -> ALL.put(each, load(each)));
        }
        return ALL.get(language);
    }

    private static Vocabulary load(Language language) {
        return new Vocabulary(
                Bundled.words(Words.class, language),
                Bundled.words(LookWords.class, language),
                Bundled.words(CalendarWords.class, language),
                Bundled.words(MerchantWords.class, language),
                Bundled.words(CourseWords.class, language),
                Bundled.words(EscalationWords.class, language),
                Bundled.words(OutcomeWords.class, language),
                Bundled.words(ShopperWords.class, language),
                Bundled.words(NewsWords.class, language),
                Bundled.words(DecisionWords.class, language),
                Bundled.words(VoiceWords.class, language),
                Bundled.words(HowToWords.class, language),
                Bundled.words(AddedWords.class, language),
                Bundled.words(ReasonWords.class, language),
                Bundled.words(EvidenceWords.class, language),
                Bundled.words(AccountWords.class, language),
                Bundled.words(CareWords.class, language),
                Bundled.words(TeamWords.class, language),
                Bundled.words(CaseWords.class, language));
    }
}
