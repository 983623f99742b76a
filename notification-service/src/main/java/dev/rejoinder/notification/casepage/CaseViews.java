package dev.rejoinder.notification.casepage;

import dev.rejoinder.notification.clock.CaseClock;
import dev.rejoinder.notification.clock.PromiseClocks;
import dev.rejoinder.notification.erasure.RetentionConfig;
import dev.rejoinder.notification.owner.WhoCares;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.question.OpenQuestion;
import dev.rejoinder.notification.question.OpenQuestions;
import dev.rejoinder.notification.status.OpenCase;
import dev.rejoinder.notification.template.Bundled;
import dev.rejoinder.notification.template.CasePage;
import dev.rejoinder.notification.template.CasePages;
import dev.rejoinder.notification.template.Plain;
import dev.rejoinder.notification.template.ShownDate;
import dev.rejoinder.notification.template.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what the page of a case shows. */
@ApplicationScoped
class CaseViews {

    private final CasePages pages;
    private final SentMails mails;
    private final PromiseClocks promises;
    private final WhoCares whoCares;
    private final OpenQuestions questions;
    private final RetentionConfig retention;
    private final Clock clock;

    CaseViews(
            CasePages pages,
            SentMails mails,
            PromiseClocks promises,
            WhoCares whoCares,
            OpenQuestions questions,
            RetentionConfig retention,
            Clock clock) {
        this.pages = pages;
        this.mails = mails;
        this.promises = promises;
        this.whoCares = whoCares;
        this.questions = questions;
        this.retention = retention;
        this.clock = clock;
    }

    CaseView of(OpenCase found, Said said) {
        Instant now = clock.instant();
        List<CaseClock> promised = promises.of(found.dispute().id());
        CasePage page = pages.of(situation(found, promised, now));
        PageWords words = Bundled.words(PageWords.class, found.language());
        return new CaseView(
                found.language(),
                List.of(Language.values()),
                words.title(found.shop().name()),
                page,
                Plain.line(found.dispute().reference().orElse(null)),
                said,
                found.link().answers() && page.isAsked(),
                mails.of(found.dispute().id(), found.address()).stream()
                        .map(mail -> new CaseView.Mail(date(mail.sentAt(), found), mail.subject(), mail.text()))
                        .toList(),
                promised.stream()
                        .map(promise -> words(promise, words, found, now))
                        .toList(),
                words.zone(found.shop().timeZone()),
                words.stored_what(retention.mails().toDays(), found.shop().name()));
    }

    private Situation situation(OpenCase found, List<CaseClock> promised, Instant now) {
        Map<String, String> about =
                new HashMap<>(whoCares.of(found.dispute().id(), found.dispute().merchantId(), found.shop(), now));
        if (!found.isOver()) {
            Optional<OpenQuestion> question = questions.of(found.dispute().id());
            question.ifPresent(asked -> about.putAll(asked.about()));
            promised.stream()
                    .filter(promise -> promise.state(now) == CaseClock.State.RUNNING)
                    .reduce((older, newer) -> newer)
                    .ifPresent(promise -> about.put("newsBy", promise.dueAt().toString()));
        }
        return new Situation(
                found.dispute(), found.handling(), found.shop(), found.language(), Set.of(), about, null, now);
    }

    private static String words(CaseClock promise, PageWords words, OpenCase found, Instant now) {
        String date = date(promise.dueAt(), found);
        return switch (promise.state(now)) {
            case RUNNING -> words.promise_open(date);
            case MET, ENDED -> words.promise_kept(date);
            case MISSED, OVERDUE -> words.promise_missed(date);
        };
    }

    private static String date(Instant at, OpenCase found) {
        return ShownDate.withTime(at, found.language(), found.shop().timeZone());
    }
}
