package dev.rejoinder.notification.template;

import java.util.List;

/** Tells merchants how far their own side of a dispute has come: answered, asked again, refunded. */
final class CourseLetters {

    private final Situation situation;
    private final LettersConfig config;
    private final MerchantPage page;
    private final CourseWords words;

    private CourseLetters(Situation situation, LettersConfig config) {
        this.situation = situation;
        this.config = config;
        this.page = new MerchantPage(situation, config);
        this.words = Vocabulary.in(situation.language()).course();
    }

    static Letter answerSent(Situation situation, LettersConfig config) {
        return new CourseLetters(situation, config).answerSent();
    }

    static Letter moreEvidenceAsked(Situation situation, LettersConfig config) {
        return new CourseLetters(situation, config).moreEvidenceAsked();
    }

    static Letter refundUnderWay(Situation situation, LettersConfig config) {
        return new CourseLetters(situation, config).refundUnderWay();
    }

    static Letter refundDone(Situation situation, LettersConfig config) {
        return new CourseLetters(situation, config).refundDone();
    }

    private Letter answerSent() {
        String amount = situation.amount();
        return page.letter(
                words.sent_subject(),
                words.sent_fixed(),
                words.sent_subject(),
                List.of(situation.isChargeback() ? words.sent_chargeback(amount) : words.sent_claim(amount)),
                Section.titled(words.sent_title())
                        .stress(words.sent_fixed())
                        .say(words.sent_wait())
                        .say(page.notTwice())
                        .link(
                                words.sent_link(),
                                config.answer(situation.dispute().id()))
                        .note(words.case_link_note())
                        .build());
    }

    private Letter refundUnderWay() {
        String amount = situation.refunding();
        return page.letter(
                words.refunding_subject(amount),
                words.refunding_wait(),
                words.refunding_subject(amount),
                List.of(words.refunding_lead(amount, situation.reference())),
                Section.titled(words.sent_title())
                        .stress(words.not_again())
                        .say(words.refunding_wait())
                        .link(
                                words.case_link(),
                                config.refund(situation.dispute().id()))
                        .note(words.case_link_note())
                        .build());
    }

    private Letter refundDone() {
        String amount = situation.refunded();
        return page.letter(
                words.refunded_subject(amount),
                words.not_again(),
                words.refunded_subject(amount),
                List.of(words.refunded_lead(amount, situation.reference())),
                Section.titled(words.sent_title())
                        .stress(words.not_again())
                        .say(situation.isChargeback() ? words.refunded_chargeback() : words.refunded_claim())
                        .link(
                                words.case_link(),
                                config.refund(situation.dispute().id()))
                        .note(words.case_link_note())
                        .build());
    }

    private Letter moreEvidenceAsked() {
        String amount = situation.amount();
        return page.letter(
                situation.isLate() ? words.near_passed_subject() : words.more_subject(page.day()),
                page.preheader(),
                words.more_title(),
                List.of(
                        situation.isChargeback() ? words.more_chargeback(amount) : words.more_claim(amount),
                        words.more_else()),
                page.next(),
                page.packet(),
                page.steps(words.step_asked(), page.complete(), page.handIn()));
    }
}
