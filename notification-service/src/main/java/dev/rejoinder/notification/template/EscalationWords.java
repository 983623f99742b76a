package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to merchants say where nothing goes on without a person. */
@MessageBundle("escalation")
interface EscalationWords {

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
}
