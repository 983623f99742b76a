package dev.rejoinder.notification.confirm;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Bundled;
import dev.rejoinder.notification.template.Look;
import dev.rejoinder.notification.template.ShownDate;
import java.util.List;

/** What each page says; whatever is wrong with a link, it tells what to do now. */
final class Pages {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;

    private Pages() {}

    /** @param guess the language of a reader we do not know */
    static View of(Outcome outcome, Language guess) {
        if (outcome instanceof Outcome.Expired expired) {
            return expired(expired);
        }
        if (outcome instanceof Outcome.Used used) {
            ConfirmWords words = words(used.opened().language());
            return said(used.opened(), GONE, words.used_title(), List.of(words.used(), words.reply()));
        }
        if (outcome instanceof Outcome.Over over) {
            ConfirmWords words = words(over.opened().language());
            return said(
                    over.opened(),
                    GONE,
                    words.over_title(),
                    List.of(words.over(), words.nothing_changed(), words.reply()));
        }
        if (outcome instanceof Outcome.Asked asked) {
            return asking(OK, asked.opened(), asked.question(), null);
        }
        if (outcome instanceof Outcome.Unclear unclear) {
            String trouble = words(unclear.opened().language()).unclear();
            return asking(UNPROCESSABLE, unclear.opened(), unclear.question(), trouble);
        }
        if (outcome instanceof Outcome.Confirmed confirmed) {
            return said(confirmed.opened(), OK, confirmed.title(), confirmed.paragraphs());
        }
        return unknown(guess);
    }

    private static View unknown(Language language) {
        ConfirmWords words = words(language);
        List<String> paragraphs = List.of(words.unknown(), words.nothing_changed(), words.reply());
        return new View(NOT_FOUND, language, null, words.unknown_title(), paragraphs, null, null, null, null, null);
    }

    private static View expired(Outcome.Expired expired) {
        Opened opened = expired.opened();
        ConfirmWords words = words(opened.language());
        String date =
                ShownDate.of(expired.since(), opened.language(), opened.shop().timeZone());
        return said(
                opened,
                GONE,
                words.expired_title(),
                List.of(words.expired(date), words.nothing_changed(), words.reply()));
    }

    private static View said(Opened opened, int status, String title, List<String> paragraphs) {
        return view(opened, status, title, paragraphs, null, null);
    }

    private static View asking(int status, Opened opened, Question question, String trouble) {
        return view(opened, status, question.title(), question.paragraphs(), trouble, question);
    }

    private static View view(
            Opened opened, int status, String title, List<String> paragraphs, String trouble, Question question) {
        Profile shop = opened.shop();
        boolean isShopper = opened.audience() == Audience.SHOPPER;
        return new View(
                status,
                opened.language(),
                Look.of(shop, opened.language()),
                title,
                paragraphs,
                trouble,
                question,
                opened.choice(),
                isShopper ? words(opened.language()).reach(shop.name()) : null,
                isShopper ? shop.contactIn(opened.language()) : null);
    }

    private static ConfirmWords words(Language language) {
        return Bundled.words(ConfirmWords.class, language);
    }
}
