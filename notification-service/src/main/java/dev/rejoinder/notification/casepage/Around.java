package dev.rejoinder.notification.casepage;

import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.status.LinkRequests;
import io.quarkus.qute.TemplateData;

/** Headings and labels of a page, in its language. */
@TemplateData
record Around(
        String languages,
        String stages,
        String done,
        String now,
        String coming,
        String mails,
        String mailsLinks,
        String mailsNone,
        String promises,
        String stored,
        String linkTitle,
        String linkWhat,
        String linkButton,
        String ask,
        String email,
        String number,
        String answer,
        String files,
        String limits,
        String answerButton,
        String how) {

    static Around in(Language language) {
        PageWords words = Drawing.words(language);
        AnswerWords answer = Drawing.answerWords(language);
        return new Around(
                words.languages(),
                words.stages(),
                words.done(),
                words.now(),
                words.coming(),
                words.mails(),
                words.mails_links(),
                words.mails_none(),
                words.promises(),
                words.stored(),
                words.link_title(),
                words.link_what(LinkRequests.MOST_A_DAY),
                words.link_button(),
                words.ask(),
                words.email(),
                words.number(),
                answer.text(),
                answer.files(),
                answer.limits(),
                answer.button(),
                answer.how());
    }
}
