package dev.rejoinder.notification.template;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import java.util.ArrayList;
import java.util.List;

/** Writes to merchants when nothing will happen unless a person does something: what, by when, where, and the choices. */
final class EscalationLetters {

    private final Situation situation;
    private final Dispute dispute;
    private final Handling handling;
    private final LettersConfig config;
    private final MerchantPage page;
    private final EscalationWords words;
    private final CourseWords course;

    private EscalationLetters(Situation situation, LettersConfig config) {
        this.situation = situation;
        this.dispute = situation.dispute();
        this.handling = situation.handling();
        this.config = config;
        this.page = new MerchantPage(situation, config);
        Vocabulary vocabulary = Vocabulary.in(situation.language());
        this.words = vocabulary.escalation();
        this.course = vocabulary.course();
    }

    static Letter decisionNeeded(Situation situation, LettersConfig config) {
        EscalationLetters letters = new EscalationLetters(situation, config);
        return letters.toChoose(
                situation.isLate()
                        ? letters.words.decide_subject_late()
                        : letters.words.decide_subject(letters.page.day()),
                letters.words.decide_title(),
                situation.isChargeback()
                        ? letters.words.decide_chargeback(situation.amount())
                        : letters.words.decide_claim(situation.amount()));
    }

    static Letter approvalNeeded(Situation situation, LettersConfig config) {
        EscalationLetters letters = new EscalationLetters(situation, config);
        if (letters.dispute.state() == DisputeState.REFUNDING) {
            return letters.secondPersonNeeded();
        }
        EscalationWords words = letters.words;
        return letters.handling.decided() == Handling.Decided.REFUND
                ? letters.toChoose(
                        words.refund_waits_subject(situation.amount()),
                        words.refund_waits_title(),
                        words.refund_waits_lead())
                : letters.toChoose(
                        words.answer_waits_subject(), words.answer_waits_subject(), words.answer_waits_lead());
    }

    static Letter answerStuck(Situation situation, LettersConfig config) {
        EscalationLetters letters = new EscalationLetters(situation, config);
        return situation.dispute().state() == DisputeState.ANSWERING ? letters.isItThere() : letters.notSent();
    }

    static Letter refundStopped(Situation situation, LettersConfig config) {
        return new EscalationLetters(situation, config).stopped();
    }

    private Letter toChoose(String subject, String title, String lead) {
        return page.letter(
                subject,
                page.preheader(),
                title,
                List.of(lead),
                choices(),
                page.next(),
                page.packet(),
                page.steps(page.complete(), page.handInInstead(), page.notTwice()));
    }

    private Section choices() {
        boolean chargeback = situation.isChargeback();
        return Section.titled(words.choices_title())
                .row(
                        chargeback ? words.choice_accept() : words.choice_refund(),
                        chargeback ? words.choice_accept_effect() : words.choice_refund_effect(situation.amount()))
                .row(
                        words.choice_contest(),
                        chargeback ? words.choice_contest_chargeback() : words.choice_contest_claim())
                .row(
                        words.choice_nothing(),
                        chargeback ? words.choice_nothing_chargeback() : words.choice_nothing_claim())
                .say(words.choice_where())
                .link(course.case_link(), config.dispute(dispute.id()))
                .note(course.case_link_note())
                .build();
    }

    private Letter secondPersonNeeded() {
        String amount = situation.refunding();
        return page.letter(
                words.second_subject(amount),
                page.preheader(),
                words.second_title(),
                List.of(words.second_lead(amount), words.second_open()),
                Section.titled(words.choices_title())
                        .row(words.choice_approve(), words.choice_approve_effect())
                        .row(words.choice_take_back(), words.choice_take_back_effect())
                        .link(course.case_link(), config.refund(dispute.id()))
                        .note(course.case_link_note())
                        .build(),
                page.next());
    }

    private Letter notSent() {
        return page.letter(
                words.stuck_subject(),
                page.preheader(),
                words.stuck_subject(),
                List.of(words.stuck_lead()),
                page.next(),
                page.stepsAtCase(words.step_obstacle(), page.complete(), page.handIn()),
                page.packet());
    }

    private Letter isItThere() {
        return page.letter(
                words.sending_subject(),
                page.preheader(),
                words.sending_title(),
                List.of(words.sending_lead()),
                page.next(),
                page.stepsAtCase(course.step_check(), course.step_again()),
                page.packet());
    }

    private Letter stopped() {
        String done = situation.refunded();
        List<String> lead = new ArrayList<>();
        lead.add(words.stopped_lead(handling.refundWaits() ? situation.refunding() : situation.amount()));
        lead.add(done == null ? words.stopped_risk() : words.stopped_done(done));
        return page.letter(
                done == null ? words.stopped_subject() : words.stopped_twice_subject(),
                page.preheader(),
                done == null ? words.stopped_subject() : words.stopped_twice_subject(),
                lead,
                page.stepsAtCase(words.step_refunded(), words.step_refund_obstacle(), words.step_refund_choose()),
                page.next());
    }
}
