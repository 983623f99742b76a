package dev.rejoinder.notification.template;

import java.time.Instant;
import java.util.List;

/** Writes to people of a merchant's team: a case is theirs now, its shopper waits, or was not content. */
final class TeamLetters {

    private final Situation situation;
    private final MerchantPage page;
    private final TeamWords words;

    private TeamLetters(Situation situation, LettersConfig config) {
        this.situation = situation;
        this.page = new MerchantPage(situation, config);
        this.words = Vocabulary.in(situation.language()).team();
    }

    static Letter assigned(Situation situation, LettersConfig config) {
        return new TeamLetters(situation, config).assigned();
    }

    static Letter shopperWaits(Situation situation, LettersConfig config) {
        return new TeamLetters(situation, config).shopperWaits();
    }

    static Letter shopperUnhappy(Situation situation, LettersConfig config) {
        return new TeamLetters(situation, config).shopperUnhappy();
    }

    static Letter refundMissing(Situation situation, LettersConfig config) {
        return new TeamLetters(situation, config).refundMissing();
    }

    private Letter assigned() {
        return page.letter(
                words.assigned_subject(),
                words.assigned_preheader(),
                words.assigned_subject(),
                List.of(why(), words.assigned_seen()),
                page.stepsAtCase(words.step_read(), words.step_answer(), words.step_call()),
                page.next());
    }

    /** As {@code owner.Reason} names it. */
    private String why() {
        return switch (situation.about().getOrDefault("reason", "")) {
            case "OPENED" -> words.why_opened();
            case "AMOUNT" -> words.why_amount();
            case "OVERDUE" -> words.why_overdue();
            case "THIRD_CONTACT" -> words.why_third_contact();
            case "ASKED_FOR" -> words.why_asked();
            case "COMPLAINT" -> words.why_complaint();
            case "REFUND_MISSING" -> words.why_refund();
            default -> words.why_handed_over();
        };
    }

    private Letter shopperWaits() {
        Instant due = Instant.parse(situation.about().get("due"));
        String date = situation.formats().dateTime(due);
        boolean late = !situation.now().isBefore(due);
        String lead = situation.about().get("kind").equals("PROMISE")
                ? words.waits_promise(date)
                : late ? words.waits_late(date) : words.waits_until(date);
        return page.letter(
                late
                        ? words.waits_subject_late()
                        : words.waits_subject(situation.formats().shortLastDay(due)),
                words.waits_preheader(),
                late ? words.waits_subject_late() : words.waits_title(),
                List.of(lead),
                page.stepsAtCase(words.step_read(), words.step_answer(), words.step_call()),
                page.next());
    }

    private Letter shopperUnhappy() {
        String score = situation.about().get("score");
        return page.letter(
                words.unhappy_subject(score),
                words.unhappy_preheader(),
                words.unhappy_subject(score),
                List.of(words.unhappy_lead(score), words.unhappy_you()),
                Section.titled(words.unhappy_words())
                        .say(situation.about().containsKey("comment") ? null : words.unhappy_no_words())
                        .quote(Plain.lines(situation.about().get("comment")))
                        .build(),
                page.stepsAtCase(words.unhappy_step_read(), words.unhappy_step_ask(), words.unhappy_step_never()));
    }

    private Letter refundMissing() {
        return page.letter(
                words.missing_subject(),
                words.missing_preheader(),
                words.missing_subject(),
                List.of(words.missing_lead(situation.givenBack())),
                page.stepsAtCase(words.missing_step_look(), words.missing_step_tell(), words.missing_step_once()));
    }
}
