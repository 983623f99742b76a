package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to merchants say of a dispute's course. */
@MessageBundle("course")
interface CourseWords {

    @Message
    String near_days_subject(long days, String date);

    @Message
    String near_days_title(long days);

    @Message
    String near_day_subject();

    @Message
    String near_hours_subject(long hours);

    @Message
    String near_passed_subject();

    @Message
    String near_chargeback(String amount);

    @Message
    String near_claim(String amount);

    @Message
    String near_under_way();

    @Message
    String near_refund_waits();

    @Message
    String near_elsewhere();

    @Message
    String near_silence_chargeback();

    @Message
    String near_silence_claim();

    @Message
    String step_check();

    @Message
    String step_again();

    @Message
    String step_refund_waits();

    @Message
    String case_link();

    @Message
    String case_link_note();

    @Message
    String decide_subject(String date);

    @Message
    String decide_subject_late();

    @Message
    String decide_title();

    @Message
    String decide_chargeback(String amount);

    @Message
    String decide_claim(String amount);

    @Message
    String choices_title();

    @Message
    String choice_refund();

    @Message
    String choice_refund_effect(String amount);

    @Message
    String choice_accept();

    @Message
    String choice_accept_effect();

    @Message
    String choice_contest();

    @Message
    String choice_contest_chargeback();

    @Message
    String choice_contest_claim();

    @Message
    String choice_nothing();

    @Message
    String choice_nothing_chargeback();

    @Message
    String choice_nothing_claim();

    @Message
    String choice_where();

    @Message
    String second_subject(String amount);

    @Message
    String second_title();

    @Message
    String second_lead(String amount);

    @Message
    String second_open();

    @Message
    String choice_approve();

    @Message
    String choice_approve_effect();

    @Message
    String choice_take_back();

    @Message
    String choice_take_back_effect();

    @Message
    String answer_waits_subject();

    @Message
    String answer_waits_lead();

    @Message
    String refund_waits_subject(String amount);

    @Message
    String refund_waits_title();

    @Message
    String refund_waits_lead();

    @Message
    String stuck_subject();

    @Message
    String stuck_lead();

    @Message
    String sending_subject();

    @Message
    String sending_title();

    @Message
    String sending_lead();

    @Message
    String step_obstacle();

    @Message
    String stopped_subject();

    @Message
    String stopped_twice_subject();

    @Message
    String stopped_lead(String amount);

    @Message
    String stopped_risk();

    @Message
    String stopped_done(String amount);

    @Message
    String step_refunded();

    @Message
    String step_refund_obstacle();

    @Message
    String step_refund_choose();

    @Message
    String sent_subject();

    @Message
    String sent_chargeback(String amount);

    @Message
    String sent_claim(String amount);

    @Message
    String sent_title();

    @Message
    String sent_fixed();

    @Message
    String sent_wait();

    @Message
    String sent_link();

    @Message
    String more_subject(String date);

    @Message
    String more_title();

    @Message
    String more_chargeback(String amount);

    @Message
    String more_claim(String amount);

    @Message
    String more_else();

    @Message
    String step_asked();

    @Message
    String refunding_subject(String amount);

    @Message
    String refunding_lead(String amount, String order);

    @Message
    String refunding_wait();

    @Message
    String refunded_subject(String amount);

    @Message
    String refunded_lead(String amount, String order);

    @Message
    String refunded_claim();

    @Message
    String refunded_chargeback();

    @Message
    String not_again();

    @Message
    String won_chargeback(String amount);

    @Message
    String won_claim(String amount);

    @Message
    String won_chargeback_lead(String order);

    @Message
    String won_claim_lead(String order);

    @Message
    String won_money(String amount);

    @Message
    String lost_chargeback(String amount);

    @Message
    String lost_claim(String amount);

    @Message
    String lost_chargeback_lead(String order);

    @Message
    String lost_claim_lead(String order);

    @Message
    String lost_money(String amount);

    @Message
    String lost_refunded(String amount);

    @Message
    String no_fault_chargeback();

    @Message
    String no_fault_claim();

    @Message
    String no_fault_chargeback_lead(String order);

    @Message
    String no_fault_claim_lead(String order);

    @Message
    String no_fault_money();

    @Message
    String taken_back_chargeback();

    @Message
    String taken_back_claim();

    @Message
    String taken_back_chargeback_lead(String order);

    @Message
    String taken_back_claim_lead(String order);

    @Message
    String taken_back_money();

    @Message
    String expired_chargeback();

    @Message
    String expired_claim();

    @Message
    String expired_chargeback_lead(String order);

    @Message
    String expired_claim_lead(String order);

    @Message
    String money_title();

    @Message
    String closed_nothing();

    @Message
    String tip_title();

    @Message
    String tip_lacked(String item);

    @Message
    String tip_order();

    @Message
    String tip_dispatch();

    @Message
    String tip_delivery();

    @Message
    String tip_product();

    @Message
    String tip_download();

    @Message
    String tip_refund();

    @Message
    String tip_terms();

    @Message
    String tip_cancellation();

    @Message
    String tip_messages();
}
